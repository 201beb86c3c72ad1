import { instantText } from '../../core/content/date-words.ts';
import { contactWords } from '../../core/desk/contact-words.ts';
import type { ListedRegistration } from '../../core/desk/listing.ts';
import type { Registration } from '../../core/registration/registration.ts';
import { answersList, changesList } from './answers-view.ts';
import { factsOf } from './case-row.ts';
import { element, part } from './element.ts';
import type { OpenedVersion } from './opening.ts';
import { problemWords, senderWords } from './words.ts';

/** Shows one opened registration: what to know before dialling, then the answers, then what they were before. */
export const openedView = (root: HTMLElement) => {
  const code = part(root, 'code');
  const sender = part(root, 'sender');
  const facts = part(root, 'facts');
  const content = part(root, 'content');

  return {
    /** `versions` come with the latest first. */
    show(listed: ListedRegistration, versions: readonly OpenedVersion[]): void {
      const [latest, ...earlier] = versions;
      code.textContent = listed.referenceCode;
      sender.textContent = latest?.ok ? senderWords[latest.registration.registrant] : '';
      facts.textContent = factsOf(listed);
      content.replaceChildren(
        ...(latest?.ok
          ? [
              // Before everything else: a number may stand among the changes, too.
              contactNotice(latest.registration),
              ...changes(latest, earlier[0]),
              element('h3', {}, 'Svaren'),
              answersList(latest.registration),
            ]
          : [problem(latest)]),
        // Where the latest cannot be read, the same words over each earlier one would help nobody.
        ...earlier.flatMap((version, index) =>
          version.ok || latest?.ok ? [folded(version, earlier[index + 1])] : [],
        ),
      );
    },
    clear(): void {
      for (const emptied of [code, sender, facts, content]) emptied.replaceChildren();
    },
  };
};

const problem = (version: OpenedVersion | undefined): HTMLElement =>
  element('p', { class: 'notice' }, problemWords[version && !version.ok ? version.problem : 'damaged']);

const contactNotice = (registration: Registration): HTMLElement => {
  const { heading, never, allowed, time } = contactWords(registration);
  return element(
    'section',
    { class: 'contact-notice', 'aria-labelledby': 'contact-notice' },
    element('h3', { id: 'contact-notice' }, heading),
    ...never.map((sentence) => element('p', { class: 'contact-notice__never' }, sentence)),
    ...[...allowed, time].map((sentence) => element('p', {}, sentence)),
  );
};

const changes = (latest: OpenedVersion, before: OpenedVersion | undefined): HTMLElement[] =>
  latest.ok && before?.ok
    ? [
        element('h3', {}, `Ändrat ${instantText(new Date(latest.receivedAt))}`),
        changesList(before.registration, latest.registration),
      ]
    : [];

/** An earlier version, folded: its answers, and what it changed in turn. */
const folded = (version: OpenedVersion, before: OpenedVersion | undefined): HTMLElement =>
  element(
    'details',
    { class: 'earlier' },
    element('summary', {}, `Tidigare svar, från ${instantText(new Date(version.receivedAt))}`),
    ...(version.ok ? [...changes(version, before), answersList(version.registration)] : [problem(version)]),
  );
