import { type AddressLimit, secondsToNextHour } from '../registration/address-limit.ts';
import { isClosed } from './decide.ts';
import type { LectureFacts } from './lecture-facts.ts';
import type { SeatStore, WriteMail } from './ports.ts';
import type { Signup } from './signup.ts';

export type SignUpAnswer =
  | { ok: true; status: 'held' | 'waiting'; position: number | undefined }
  /** `known`: that address is signed up, or waits. `unavailable`: not known to be stored. */
  | { ok: false; reason: 'closed' | 'known' | 'unavailable' }
  | { ok: false; reason: 'limited'; retryAfterSeconds: number };

export type SignUpRequest = {
  facts: LectureFacts;
  signups: readonly Signup[];
  address: string | undefined;
  /** The field that people do not see was filled in. */
  quarantined: boolean;
};

export type SignUpPorts = {
  store: SeatStore;
  limit: AddressLimit;
  clock(): Date;
  newId(): string;
  write: WriteMail;
  report(event: { event: 'signup-unavailable'; reason: string }): void;
};

/**
 * Holds a seat, or a place in the queue, for each of `signups`. A filled honeypot is counted apart and stored as anybody's: its
 * hold ends by itself, because a robot reads no mail. Never throws.
 */
export const signUp = async (
  { store, limit, clock, newId, write, report }: SignUpPorts,
  { facts, signups, address, quarantined }: SignUpRequest,
): Promise<SignUpAnswer> => {
  const now = clock();
  if (isClosed(facts, now)) return { ok: false, reason: 'closed' };
  try {
    if (!(await limit.admits({ address, quarantined }, now)))
      return { ok: false, reason: 'limited', retryAfterSeconds: secondsToNextHour(now) };
    return await store.signUp(
      facts,
      signups.map((signup) => ({ ...signup, id: newId() })),
      now,
      write,
    );
  } catch (error) {
    report({ event: 'signup-unavailable', reason: error instanceof Error ? error.name : 'unknown' });
    return { ok: false, reason: 'unavailable' };
  }
};
