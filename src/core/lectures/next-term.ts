import { instantText, stockholmDate } from '../content/date-words.ts';
import { termOf, termStart } from '../content/term.ts';
import type { FrozenMail } from '../outbox/outbox.ts';
import type { LectureFacts } from './lecture-facts.ts';
import { type MailPart, mailHtml, mailText } from './mail-layout.ts';

/** One who wants to hear when the next term's lectures are there. */
export type Listener = Asking & { verifiedAt: Date | undefined };

export type Asking = {
  id: string;
  email: string;
  /** The first day, ISO 8601, of the last term that was known when they asked. */
  knownUntil: string;
};

/** What a listener is told: to press the button, that the address is on the list already, or what is new. */
export type ListenerMailKind = 'verify' | 'listed' | 'news';

export type WriteListenerMail = (
  kind: ListenerMailKind,
  listener: Asking,
) => { id: string; mail: FrozenMail };

/** The list of those who wait to hear. Each method is one transaction. Throws when the store cannot be reached. */
export type ListenerStore = {
  /**
   * Puts an address on the list, or keeps the one that is there. Either way it gets a mail, at most one a day, and the
   * answer is the same: nobody learns whose address is on it.
   */
  ask(listener: Asking, now: Date, write: WriteListenerMail): Promise<void>;
  find(id: string): Promise<Listener | undefined>;
  /** The address is its owner's. */
  verify(id: string, now: Date): Promise<Listener | undefined>;
  /** Takes somebody off the list. */
  forget(id: string): Promise<void>;
  /** Tells those who knew of no term as late as `latest` (its first day, ISO 8601); once. */
  tell(latest: string, now: Date, write: WriteListenerMail): Promise<void>;
  /** Forgets who was told, and who asked before `askedBefore` and never proved the address. */
  empty(askedBefore: Date): Promise<void>;
};

/** How long an address that nobody has proved stays on the list. */
export const unprovedMs = 2 * 24 * 60 * 60_000;

const termOfLecture = ({ startsAt }: LectureFacts): string => termStart(termOf(stockholmDate(startsAt)));
const isOpen = ({ byInvitation, cancelled }: LectureFacts): boolean => !byInvitation && !cancelled;

/** The first day of the last term of which a lecture open to all is known; of this term where there is none. */
export const lastKnownTerm = (facts: readonly LectureFacts[], now: Date): string =>
  facts.filter(isOpen).map(termOfLecture).toSorted().at(-1) ?? termStart(termOf(stockholmDate(now)));

/** What one can still sign up to, in terms later than `knownUntil`, the soonest first. */
export const newsSince = (knownUntil: string, facts: readonly LectureFacts[], now: Date): LectureFacts[] =>
  facts
    .filter((lecture) => isOpen(lecture) && lecture.closesAt > now && termOfLecture(lecture) > knownUntil)
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());

/** The first day of the latest term with something to sign up to; undefined where there is nothing. */
export const latestNews = (facts: readonly LectureFacts[], now: Date): string | undefined =>
  newsSince('', facts, now).map(termOfLecture).toSorted().at(-1);

/** A listener's mail, frozen. `link` is the listener's own page, `listLink` that of all lectures. */
export const listenerMail = (
  kind: ListenerMailKind,
  to: string,
  {
    from,
    link,
    listLink,
    lectures,
  }: { from: string; link: string; listLink: string; lectures: readonly LectureFacts[] },
): FrozenMail => {
  const { subject, parts } = words(kind, { link, listLink, lectures });
  return { from, to, subject, text: mailText(parts), html: mailHtml(subject, parts) };
};

const words = (
  kind: ListenerMailKind,
  { link, listLink, lectures }: { link: string; listLink: string; lectures: readonly LectureFacts[] },
): { subject: string; parts: MailPart[] } => {
  switch (kind) {
    case 'verify':
      return {
        subject: 'Bekräfta: säg till inför nästa termin',
        parts: [
          'Hej!',
          'Vill du att vi mejlar när nästa termins föreläsningar är klara? Bekräfta inom två dagar.',
          { link, words: 'Bekräfta' },
          'Har du inte bett om det? Då behöver du inte göra något. Vi glömmer adressen.',
        ],
      };
    case 'listed':
      return {
        subject: 'Du står redan på listan: nästa termins föreläsningar',
        parts: [
          'Hej!',
          'Vi mejlar dig en gång, när nästa termins föreläsningar är klara. Du behöver inte göra något mer.',
          { link, words: 'Ta bort mig från listan' },
        ],
      };
    case 'news':
      return {
        subject: 'Nu är nästa termins föreläsningar här',
        parts: [
          'Hej!',
          'Du bad oss säga till. Det här kan du anmäla dig till nu:',
          ...lectures.map((lecture) => `${lecture.name}\n${instantText(lecture.startsAt)}`),
          { link: listLink, words: 'Läs mer och anmäl dig' },
          'Nu tar vi bort din adress. Vill du att vi säger till nästa gång också? Be om det igen på sidan.',
        ],
      };
    default:
      return kind satisfies never;
  }
};
