import type { LectureFacts } from '../src/core/lectures/lecture-facts.ts';
import {
  type ListenerStore,
  lastKnownTerm,
  latestNews,
  listenerMail,
  newsSince,
  unprovedMs,
  type WriteListenerMail,
} from '../src/core/lectures/next-term.ts';
import type { SignupLinks } from '../src/core/lectures/ports.ts';
import { signupFormFields } from '../src/core/lectures/signup-form.ts';
import { type AddressLimit, secondsToNextHour } from '../src/core/registration/address-limit.ts';
import type { Later } from './lectures.ts';

export const nextTermPath = '/forelasningar/nasta-termin/';

/** What is done for those who want to hear of the next term. */
export const nextTermFor = ({
  store,
  links,
  limit,
  clock,
  newId,
  from,
  siteUrl,
  sendNow,
}: {
  store: ListenerStore;
  links: SignupLinks;
  limit: AddressLimit;
  clock(): Date;
  newId(): string;
  from: string;
  siteUrl: string;
  sendNow(later: Later): void;
}) => {
  const addressOf = (path: string) => new URL(path, siteUrl).href;
  const writer =
    (facts: readonly LectureFacts[], now: Date): WriteListenerMail =>
    (kind, { id, email, knownUntil }) => ({
      id: newId(),
      mail: listenerMail(kind, email, {
        from,
        link: addressOf(`${nextTermPath}?${signupFormFields.code}=${links.listener(id)}`),
        listLink: addressOf('/forelasningar/'),
        lectures: newsSince(knownUntil, facts, now),
      }),
    });

  return {
    /** Undefined where it is taken; else how long to wait. Whose address is on the list already is told to nobody. */
    async ask(
      facts: readonly LectureFacts[],
      email: string,
      sender: { address: string | undefined; quarantined: boolean },
      later: Later,
    ): Promise<{ retryAfterSeconds: number } | undefined> {
      const now = clock();
      if (!(await limit.admits(sender, now))) return { retryAfterSeconds: secondsToNextHour(now) };
      // What fills in the field that people do not see is answered alike, and sends no mail to anybody.
      if (sender.quarantined) return undefined;
      await store.ask({ id: newId(), email, knownUntil: lastKnownTerm(facts, now) }, now, writer(facts, now));
      sendNow(later);
      return undefined;
    },
    find: (code: string) => {
      const id = links.readListener(code);
      return id ? store.find(id) : Promise.resolve(undefined);
    },
    verify: (id: string) => store.verify(id, clock()),
    forget: store.forget,
    /** What the schedule does each minute: tells who waits, and empties the list. */
    async tend(facts: readonly LectureFacts[]): Promise<void> {
      const now = clock();
      await store.empty(new Date(now.getTime() - unprovedMs));
      const latest = latestNews(facts, now);
      if (latest !== undefined) await store.tell(latest, now, writer(facts, now));
    },
  };
};
