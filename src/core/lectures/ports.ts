import type { FrozenMail } from '../outbox/outbox.ts';
import type { Attendance, LectureFacts } from './lecture-facts.ts';
import type { Signup } from './signup.ts';

/** `held` and `offered` keep a seat until their end; `waiting` keeps a place in the queue. */
export type SignupState = 'held' | 'waiting' | 'offered' | 'confirmed' | 'left' | 'expired';

/** One person's signup, as the store has it. */
export type StoredSignup = {
  id: string;
  slug: string;
  attendance: Attendance;
  state: SignupState;
  /** Empty for a colleague who has not said it yet. */
  name: string;
  email: string;
  workplace: string;
  role: string;
  district: string;
  needs: string;
  signedUpAt: Date;
  verifiedAt: Date | undefined;
  /** When the organiser saw that one has come. */
  checkedInAt: Date | undefined;
  until: Date | undefined;
  /** Its place among those who wait, 1 for the next; undefined for who does not wait. */
  position: number | undefined;
};

/** What a mail tells. Told once for each `occasion` of a signup. */
export const mailKinds = [
  'verify',
  'confirmed',
  'waiting',
  'offer',
  'free',
  'gone',
  'moved',
  'cancelled',
  'repeated',
  'week',
  'day',
  'material',
  'evaluation',
] as const;
export type MailKind = (typeof mailKinds)[number];

/** Writes a mail for a signup as it is now. */
export type WriteMail = (kind: MailKind, signup: StoredSignup) => { id: string; mail: FrozenMail };

export type SignedUp =
  | { ok: true; status: 'held' | 'waiting'; position: number | undefined }
  /** `known`: the address is signed up already, or waits. */
  | { ok: false; reason: 'known' };

/**
 * Keeps seats. Every method is one transaction, in which the lecture's row is locked, so that two never decide at once; the
 * database refuses one seat too many whatever the code does. A mail is written in the transaction of what it tells. Throws
 * when the store cannot be reached.
 */
export type SeatStore = {
  /** Seats left and how many wait, by room. Undefined rooms have had nobody yet. */
  standing(slug: string): Promise<Partial<Record<Attendance, { taken: number; waiting: number }>>>;
  /** Holds a seat, or a place in the queue, for each: the first is the one who signs up, the others are colleagues. */
  signUp(
    facts: LectureFacts,
    signups: readonly (Signup & { id: string })[],
    now: Date,
    write: WriteMail,
  ): Promise<SignedUp>;
  find(id: string): Promise<StoredSignup | undefined>;
  /** Everybody's signup, in the order in which they came. */
  participants(slug: string): Promise<StoredSignup[]>;
  /** Takes the seat that is held or offered, or that is free for the first; for who waits, it proves the address. */
  accept(
    facts: LectureFacts,
    id: string,
    changed: Pick<StoredSignup, 'name' | 'needs'>,
    now: Date,
    write: WriteMail,
  ): Promise<StoredSignup | undefined>;
  /** Changes what one says of oneself. */
  change(id: string, changed: Pick<StoredSignup, 'name' | 'needs'>): Promise<StoredSignup | undefined>;
  /** Gives the seat or the place back. */
  leave(id: string): Promise<StoredSignup | undefined>;
  /** Does what is due for one lecture: new facts, ended holds and offers, seats for who waits, reminders. */
  tend(facts: LectureFacts, now: Date, write: WriteMail): Promise<void>;
  /** Tells those who wait for, or missed, the lecture `of` that `slug` is it once more. */
  tellOfRepeat(repeat: { of: string; slug: string }, now: Date, write: WriteMail): Promise<void>;
  /** Destroys the names of what ended before, and keeps the counts; how many signups went. */
  purge(endedBefore: Date): Promise<number>;
};

/** What stands in links: only who got the mail, or the invitation, has it. */
export type SignupLinks = {
  signup(id: string): string;
  /** The id of a signup; undefined for what was not made here. */
  readSignup(text: string): string | undefined;
  invitation(slug: string): string;
  isInvitation(slug: string, text: string): boolean;
  listener(id: string): string;
  /** The id of one who waits for the next term; undefined for what was not made here. */
  readListener(text: string): string | undefined;
  /** The same for everybody who was there, so that it tells of nobody. */
  evaluation(slug: string): string;
  isEvaluation(slug: string, text: string): boolean;
};
