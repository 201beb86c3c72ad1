import type { Actor } from './access-log.ts';
import type { Reseal, ResealOutcome, SealName, StaleSeals } from './seals.ts';

/** Keeps what is sealed, of every kind. Throws when the store cannot be reached. */
export type SealStore = {
  /** What is sealed to other readers than those of the digest, the newest registrations first. */
  stale(readersDigest: Uint8Array, stalesMax: number): Promise<StaleSeals>;
  /** The sealed bytes, for sealing them again; the access log notes who fetched them, in the same transaction. */
  fetch(name: SealName, by: Actor, at: Date): Promise<Uint8Array | undefined>;
  /**
   * Replaces the sealed bytes, notes who did, and touches nothing else. `changed`: others lie there than those that
   * were to be replaced. `implausible`: what is to lie there cannot hold the same. Nothing is written then.
   */
  reseal(reseal: Reseal & { readersCount: number; by: Actor; now: Date }): Promise<ResealOutcome>;
  /** The newest version of all, to prove that a key opens it; the access log notes it, in the same transaction. */
  newest(by: Actor, at: Date): Promise<NewestSeal | undefined>;
};

export type NewestSeal = {
  id: string;
  referenceCode: string;
  version: number;
  receivedAt: Date;
  sealed: Uint8Array;
};
