import { keptMs } from '../src/core/lectures/deadlines.ts';
import type { LectureFacts } from '../src/core/lectures/lecture-facts.ts';
import type { SeatStore, SignupLinks, StoredSignup, WriteMail } from '../src/core/lectures/ports.ts';
import { seatMail } from '../src/core/lectures/seat-mail.ts';
import { type SignUpRequest, signUp } from '../src/core/lectures/sign-up.ts';
import { signupFormFields } from '../src/core/lectures/signup-form.ts';
import type { Dispatched } from '../src/core/outbox/dispatch.ts';
import type { AddressLimit } from '../src/core/registration/address-limit.ts';
import { log } from './log.ts';

/** Facts with the calendar's file of each lecture, as mails bring it. */
export type ToldFacts = LectureFacts & { calendar: string };

/** What is done with the seats of lectures. `facts` are those of every lecture in the content, by invitation too. */
export const lecturesFor = ({
  store,
  links,
  limit,
  clock,
  newId,
  from,
  siteUrl,
  decision,
  dispatchMails,
}: {
  store: SeatStore;
  links: SignupLinks;
  limit: AddressLimit;
  clock(): Date;
  newId(): string;
  from: string;
  siteUrl: string;
  decision: string | undefined;
  dispatchMails(): Promise<Dispatched[]>;
}) => {
  const addressOf = (path: string) => new URL(path, siteUrl).href;
  const personalPage = ({ id }: StoredSignup) =>
    addressOf(`/forelasningar/min-anmalan/?${signupFormFields.code}=${links.signup(id)}`);
  const writer =
    (facts: readonly ToldFacts[], repeat?: ToldFacts): WriteMail =>
    (kind, signup) => {
      const told = facts.find(({ slug }) => slug === signup.slug);
      if (!told) throw new Error(`There is no lecture ${signup.slug}.`);
      const link = personalPage(signup);
      return {
        id: newId(),
        mail: seatMail(
          kind,
          {
            facts: told,
            signup,
            link,
            evaluation: addressOf(
              `/forelasningar/${signup.slug}/utvardering/?${signupFormFields.code}=${links.evaluation(signup.slug)}`,
            ),
            repeat: repeat && { ...repeat, link: addressOf(`/forelasningar/${repeat.slug}/anmal/`) },
          },
          { from, calendar: told.calendar },
        ),
      };
    };
  /** What was written goes out at once where it can; the schedule tries the rest. */
  const sendNow = (later: Later) =>
    later(dispatchMails().catch(() => log({ event: 'lecture-mail-unavailable' })));

  return {
    links,
    personalPage,
    sendNow,
    now: clock,
    /** What kept the personal page from its signup: the reason's name, never whose it was. */
    reportAway: (error: unknown) =>
      log({ event: 'signup-unavailable', reason: error instanceof Error ? error.name : 'unknown' }),
    standing: (slug: string) => store.standing(slug),
    participants: (slug: string) => store.participants(slug),
    find: (token: string): Promise<StoredSignup | undefined> => {
      const id = links.readSignup(token);
      return id ? store.find(id) : Promise.resolve(undefined);
    },
    async signUp(facts: readonly ToldFacts[], incoming: SignUpRequest, later: Later) {
      const answer = await signUp(
        { store, limit, clock, newId, write: writer(facts), report: log },
        incoming,
      );
      if (answer.ok) sendNow(later);
      return answer;
    },
    async accept(
      facts: readonly ToldFacts[],
      signup: StoredSignup,
      changed: Pick<StoredSignup, 'name' | 'needs'>,
      later: Later,
    ) {
      const told = facts.find(({ slug }) => slug === signup.slug);
      if (!told) return signup;
      const after = await store.accept(told, signup.id, changed, clock(), writer(facts));
      sendNow(later);
      return after;
    },
    change: (signup: StoredSignup, changed: Pick<StoredSignup, 'name' | 'needs'>) =>
      store.change(signup.id, changed),
    leave: (signup: StoredSignup) => store.leave(signup.id),
    /** What the schedule does each minute: tells, ends, offers, reminds, sends, and destroys what is over. */
    async tend(facts: readonly ToldFacts[]): Promise<void> {
      const now = clock();
      const write = writer(facts);
      let failed = 0;
      const tendOne = async (each: ToldFacts) => {
        if (now.getTime() >= each.endsAt.getTime() + keptMs) return;
        await store.tend(each, now, write);
        if (each.repeatOf && !each.cancelled && now < each.closesAt)
          await store.tellOfRepeat({ of: each.repeatOf, slug: each.slug }, now, writer(facts, each));
      };
      // One that fails keeps no other from its seats, nor any mail from going out; the run is not noted then.
      for (const each of facts)
        await tendOne(each).catch((error: Error) => {
          failed += 1;
          log({ event: 'lecture-untended', slug: each.slug, reason: error.name });
        });
      await dispatchMails();
      if (decision !== undefined) {
        const signups = await store.purge(new Date(now.getTime() - keptMs));
        if (signups > 0) log({ event: 'lecture-purge', signups });
      }
      if (failed > 0) throw new Error(`${failed} lectures could not be tended.`);
    },
  };
};

/** What goes on after the answer is given. */
export type Later = (work: Promise<unknown>) => void;
