import type { WaitingChange } from './waiting-change.ts';

/** What is waiting, held by the one who asks for a build. */
export type ClaimedChange = {
  /** Tells this claim from every other. */
  claim: number;
  /** Attempts that were begun since the last build was asked for, this one included. */
  attempts: number;
};

/** Keeps what was published and what was heard of it. Throws when it cannot be reached. */
export type PublishingStore = {
  /**
   * Remembers a message by its digests, and that a change waits, in one step. `known` when any of the digests has been
   * seen before: then no change is noted.
   */
  receive(message: { digests: readonly Uint8Array[]; isChange: boolean; at: Date }): Promise<'new' | 'known'>;
  /**
   * Takes what waits for `leaseMs`, if it is due and nobody holds it. Two never hold it at once; what arrives meanwhile
   * waits for the next. After its lease, or when a retry was put off, it may be taken again.
   */
  claim(options: {
    now: Date;
    leaseMs: number;
    isDue(change: WaitingChange): boolean;
  }): Promise<ClaimedChange | undefined>;
  /** Writes down what came of a claim. One that has been taken by another since changes nothing. */
  settle(
    claim: number,
    next: { state: 'asked'; at: Date } | { state: 'waiting'; againAt: Date },
  ): Promise<void>;
  /** Forgets the messages that were received before. */
  forget(before: Date): Promise<void>;
};

/** Reads the signature of a message. Never throws for what a forger may send. */
export type SignatureReader = {
  /** When it was signed, in milliseconds, and one text for all ways to write the signature; undefined when it is not ours. */
  read(message: {
    body: string;
    signature: string | null;
  }): Promise<{ signedAtMs: number; signature: string } | undefined>;
};
