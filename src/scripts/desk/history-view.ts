import { instantText } from '../../core/content/date-words.ts';
import type { CaseState } from '../../core/desk/case.ts';
import { eventText } from '../../core/desk/case-words.ts';
import type { SealedCase } from '../../core/desk/desk.ts';
import { element, part } from './element.ts';

/** What has happened with a registration, coordinators and family together, the latest first. */
export const historyView = (root: HTMLElement) => {
  const section = part(root, 'history-section');
  const list = part(root, 'history');
  return {
    show({ history }: CaseState, versions: SealedCase['versions']): void {
      const lines = [
        ...history.map((event) => ({ at: event.at, text: eventText(event) })),
        ...versions.map(({ version, receivedAt }) => ({
          at: receivedAt,
          text: `${instantText(new Date(receivedAt))}: ${version === 1 ? 'anmälan kom in' : 'svaren ändrades'}`,
        })),
      ].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
      list.replaceChildren(...lines.map(({ text }) => element('li', { dir: 'auto' }, text)));
      section.hidden = false;
    },
    clear(): void {
      list.replaceChildren();
      section.hidden = true;
    },
  };
};
