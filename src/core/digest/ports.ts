import type { FrozenMail } from '../outbox/outbox.ts';

/** A registration that nobody has closed, by what a mail may say: code and numbers. */
export type OpenRegistration = {
  referenceCode: string;
  /** The numbers of its bells; none where it came out of quarantine by hand. */
  sequences: number[];
  receivedAt: Date;
  /** Somebody has given it another status than `ny`. */
  isBegun: boolean;
};

/** Numbers that follow on one another, both ends included. */
export type NumberRange = { first: number; last: number };

/** What a digest tells of: numbers and codes, and nothing of a family. Synthetic registrations are not in it. */
export type DigestFacts = {
  /** `ny`, outside quarantine. */
  waiting: number;
  /** `ny`, in quarantine: no bell has told of these. */
  quarantined: number;
  /** Neither `ny` nor closed. */
  begun: number;
  /** Outside quarantine, those that have waited longest first, at most `openMax`. */
  longestOpen: OpenRegistration[];
  /** Bells that have not reached the inbox. */
  lateBells: number[];
  /** Numbers whose registration is gone without having been purged, or whose bell is gone. */
  missing: NumberRange[];
};

/** Gathers what a digest tells, and freezes it in the outbox. Throws when the store cannot be reached. */
export type DigestStore = {
  /**
   * Writes the digest of `occasion` unless there is one, in one transaction with what it tells. Of many at once one
   * succeeds. Bells count as late when they were committed at `lateUntil` or before; those of registrations that
   * somebody has begun with are told of only when they were committed after `lateFrom`.
   */
  freeze(digest: {
    occasion: string;
    entryId: string;
    now: Date;
    openMax: number;
    numbersMax: number;
    lateFrom: Date;
    lateUntil: Date;
    write: (facts: DigestFacts) => FrozenMail;
  }): Promise<'frozen' | 'frozen-before'>;
};
