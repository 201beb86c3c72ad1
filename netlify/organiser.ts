import { canCheckIn } from '../src/core/lectures/attendance-list.ts';
import { keptMs } from '../src/core/lectures/deadlines.ts';
import type { Evaluation } from '../src/core/lectures/evaluation.ts';
import type { LectureFacts } from '../src/core/lectures/lecture-facts.ts';
import { type Message, messageMail } from '../src/core/lectures/message.ts';
import type { OrganiserStore } from '../src/core/lectures/organiser-ports.ts';
import type { SignupLinks, StoredSignup } from '../src/core/lectures/ports.ts';
import { type AddressLimit, secondsToNextHour } from '../src/core/registration/address-limit.ts';
import type { Later } from './lectures.ts';
import { log } from './log.ts';

/** What the organiser does at the desk, and what those who were there answer. */
export const organiserFor = ({
  store,
  links,
  limit,
  clock,
  newId,
  from,
  personalPage,
  sendNow,
}: {
  store: OrganiserStore;
  links: SignupLinks;
  /** Of evaluations: many come from one room, and so from one network. */
  limit: AddressLimit;
  clock(): Date;
  newId(): string;
  from: string;
  personalPage(signup: StoredSignup): string;
  sendNow(later: Later): void;
}) => ({
  now: clock,
  newKey: newId,
  standings: store.standings,
  messages: store.messages,
  unreached: store.unreached,
  demand: store.demand,
  evaluations: store.evaluations,
  /** Undefined where it is not the day yet, or where nobody of that id is signed up. */
  async checkIn(facts: LectureFacts, id: string, hasCome: boolean) {
    const now = clock();
    return canCheckIn(facts, now) ? store.checkIn(facts.slug, id, hasCome, now) : undefined;
  },
  /** One mail to each. Who sent it is in the log, and with the message; what it says is not in the log. */
  async send(facts: LectureFacts, message: Message, by: { id: string; name: string }, later: Later) {
    await store.send(facts.slug, { ...message, sentBy: by.name, otherId: newId() }, clock(), (signup) => ({
      id: newId(),
      mail: messageMail(message, { facts, signup, link: personalPage(signup) }, from),
    }));
    log({ event: 'lecture-message', slug: facts.slug, audience: message.audience, coordinator: by.id });
    sendNow(later);
  },
  noteExport: (slug: string, by: { id: string }) =>
    log({ event: 'participants-exported', slug, coordinator: by.id }),

  /** Whether the link is ours, and the names, and so the words, are not gone yet. */
  canEvaluate: ({ slug, endsAt, cancelled }: LectureFacts, code: string): boolean =>
    !cancelled &&
    links.isEvaluation(slug, code) &&
    clock() >= endsAt &&
    clock().getTime() < endsAt.getTime() + keptMs,
  async evaluate(
    { slug }: LectureFacts,
    evaluation: Evaluation,
    address: string | undefined,
  ): Promise<{ ok: true } | { ok: false; retryAfterSeconds: number }> {
    const now = clock();
    if (!(await limit.admits({ address, quarantined: false }, now)))
      return { ok: false, retryAfterSeconds: secondsToNextHour(now) };
    await store.evaluate(slug, evaluation);
    return { ok: true };
  },
  /** What kept a page from its answer: the reason's name, never what was written. */
  reportAway: (error: unknown) =>
    log({ event: 'organiser-unavailable', reason: error instanceof Error ? error.name : 'unknown' }),
});
