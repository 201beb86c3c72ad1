/** A mail as it was written when its entry was stored. It never changes: a retry sends the same bytes. */
export type FrozenMail = {
  from: string;
  to: string;
  subject: string;
  text: string;
  /** The same words as HTML, for mail programs that show it. */
  html?: string;
  attachments?: readonly { filename: string; contentType: string; content: string }[];
};

/** `waiting`: to be tried again; `sent`: the provider has it; `failed`: given up, the next digest tells of it. */
export type OutboxState = 'waiting' | 'sent' | 'failed';

/** What came of one attempt. `unknown` may have been accepted: it is tried again under the same key. */
export type SendOutcome =
  | { state: 'accepted' }
  | { state: 'unknown'; reason: string }
  | { state: 'refused'; reason: string }
  | { state: 'rejected'; reason: string };

/** Sends mails. Never throws; the same key and mail sent twice arrive once. */
export type Mailer = { send(key: string, mail: FrozenMail): Promise<SendOutcome> };

/** One mail that a dispatcher holds for itself until its lease ends. */
export type ClaimedMail = {
  id: string;
  /** The number of a bell; undefined for a digest and for a synthetic bell. */
  sequence: number | undefined;
  mail: FrozenMail;
  committedAt: Date;
  /** Attempts that were begun, this one included. */
  attempts: number;
  firstAttemptAt: Date;
};

/** Keeps outbox entries. Two dispatchers never hold one entry at once. */
export type OutboxStore = {
  /** Takes up to `claimsMax` entries that are due and free, or the one with `id`, for `leaseMs`. */
  claim(options: { now: Date; leaseMs: number; claimsMax: number; id?: string }): Promise<ClaimedMail[]>;
  /**
   * Writes down what came of the attempt and gives the entry free. Of an `attempt` that others followed, because its
   * lease had ended, only that the mail was sent is written down.
   */
  settle(id: string, next: NextStep, attempt?: number): Promise<void>;
};

/** Where an entry goes after an attempt. */
export type NextStep =
  | { state: 'sent'; at: Date }
  | { state: 'waiting'; nextAttemptAt: Date; reason: string }
  | { state: 'failed'; reason: string };

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/**
 * When a mail is tried, counted from its commit. A sweep that was missed is made up for once, by the next one; after
 * the last attempt the mail is given up, and the weekday digest is the notice.
 */
export const attemptOffsetsMs: readonly number[] = [
  0,
  1 * minuteMs,
  5 * minuteMs,
  15 * minuteMs,
  30 * minuteMs,
  1 * hourMs,
  2 * hourMs,
  4 * hourMs,
  8 * hourMs,
  16 * hourMs,
];

/**
 * Resend remembers a key for 24 hours from its first attempt; after this, another attempt could arrive as a second
 * mail. The plan ends well before, unless sweeps were missed.
 */
const keyLifetimeMs = 23 * hourMs;

/** Where an entry goes, given what came of its attempt. */
export const nextStep = (claimed: ClaimedMail, outcome: SendOutcome, now: Date): NextStep => {
  if (outcome.state === 'accepted') return { state: 'sent', at: now };
  if (outcome.state === 'rejected') return { state: 'failed', reason: outcome.reason };
  const nextAttemptAt = attemptOffsetsMs
    .map((offsetMs) => new Date(claimed.committedAt.getTime() + offsetMs))
    .find((at) => at > now);
  return nextAttemptAt
    ? { state: 'waiting', nextAttemptAt, reason: outcome.reason }
    : { state: 'failed', reason: outcome.reason };
};

/**
 * Whether the key may still be used: the provider remembers its first attempt. A first attempt is asked, too: one that
 * woke a day after it had taken the mail would send what another sent meanwhile.
 */
export const keyIsAlive = ({ firstAttemptAt }: ClaimedMail, now: Date): boolean =>
  now.getTime() - firstAttemptAt.getTime() < keyLifetimeMs;
