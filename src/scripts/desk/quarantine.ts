import type { ListedRegistration } from '../../core/desk/listing.ts';
import { type Refusal, saveChange, type Told } from './api.ts';
import { part } from './element.ts';
import type { OpenedCase } from './opened-case.ts';
import { quarantineView, type Verdict } from './quarantine-view.ts';
import type { deskScreens } from './screens.ts';

/** So many are opened and shown at a time; each is an opening of its own, and noted as one. */
export const lookThroughMax = 25;
/** So many are fetched at once. */
const fetchesMax = 5;

/** Looking through the quarantine, many at a time, and telling families from robots. */
export const quarantine = (
  root: HTMLElement,
  screens: ReturnType<typeof deskScreens>,
  desk: {
    begin(): () => boolean;
    fetch(listed: ListedRegistration): Promise<Told<OpenedCase>>;
    open(listed: ListedRegistration): void;
    failed(refusal: Refusal, again: () => void): void;
    back(): void;
    shown(): void;
  },
) => {
  let cases: OpenedCase[] = [];
  let left = 0;
  const view = quarantineView(root, { judge, open: ({ listed }) => desk.open(listed) });
  part(root, 'leave-quarantine').addEventListener('click', desk.back);

  async function judge(chosen: OpenedCase[], verdict: Verdict): Promise<void> {
    const isCurrent = desk.begin();
    const changed: string[] = [];
    let done = 0;
    for (const one of chosen) {
      const seen = { version: one.versions[0]?.version ?? 0, revision: one.sealed.state.revision };
      const told = await screens.patiently(saveChange(one.listed.id, { kind: verdict }, seen));
      if (!isCurrent()) return;
      if (told.ok) {
        done += 1;
        cases = cases.filter((other) => other !== one);
      } else if (told.reason === 'unread' || told.reason === 'changed' || told.reason === 'missing') {
        changed.push(one.listed.referenceCode);
      } else {
        view.show(cases, left);
        view.say(verdictWords(verdict, done, changed));
        // Those that were done are gone from the list; trying again takes the rest.
        const rest = chosen.filter((other) => cases.includes(other));
        return desk.failed(told, () => judge(rest, verdict));
      }
    }
    view.say('');
    view.show(cases, left);
    // In sight wherever the page is scrolled to.
    screens.say(verdictWords(verdict, done, changed));
  }

  return {
    async lookThrough(some: readonly ListedRegistration[]): Promise<void> {
      const isCurrent = desk.begin();
      const taken = some.slice(0, lookThroughMax);
      const found: OpenedCase[] = [];
      for (let from = 0; from < taken.length; from += fetchesMax) {
        const told = await screens.patiently(
          Promise.all(taken.slice(from, from + fetchesMax).map(desk.fetch)),
        );
        if (!isCurrent()) return;
        for (const one of told) {
          if (one.ok) found.push(one.value);
          // What is gone since the list was fetched is nothing to look at.
          else if (one.reason !== 'missing') return desk.failed(one, () => this.lookThrough(some));
        }
      }
      cases = found;
      left = some.length - taken.length;
      view.say('');
      view.show(cases, left);
      desk.shown();
    },
    clear(): void {
      cases = [];
      view.clear();
    },
  };
};

const verdictWords = (verdict: Verdict, done: number, changed: readonly string[]): string =>
  [
    done === 0
      ? ''
      : verdict === 'robot'
        ? `Avslutade: ${done}.`
        : `Släppta ut: ${done}. De ligger bland de nya.`,
    changed.length === 0
      ? ''
      : `${changed.join(', ')} har ändrats sedan du hämtade listan och är inte rörda. Ladda om listan.`,
  ]
    .filter((words) => words !== '')
    .join(' ');
