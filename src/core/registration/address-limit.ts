import { networkOf } from '../http/network.ts';
import type { Digester } from './ports.ts';

/** Counts by fingerprint. Throws when the store cannot be reached. */
export type AddressCounts = {
  /** Counts one more, in one step, unless `countMax` have been counted; false then, and nothing is written. */
  countOne(one: { fingerprint: Uint8Array; hourBeganAt: Date; countMax: number }): Promise<boolean>;
  /** Forgets the counts of hours that began before this. */
  forget(before: Date): Promise<void>;
};

/** What is asked before something new is written: may another one come from this address now? */
export type AddressLimit = {
  admits(sender: { address: string | undefined; quarantined: boolean }, now: Date): Promise<boolean>;
  /** Forgets what is no longer needed. */
  forget(now: Date): Promise<void>;
};

const hourMs = 60 * 60_000;
/** Longer than any clocks differ; no longer, because it is about who wrote when. */
const keptMs = 2 * hourMs;

/**
 * Admits `perHourMax` registrations, or of another `kind`, an hour and network. A filled honeypot is counted apart: a robot cannot use up
 * what the families behind the same address have. An address that is none is not counted.
 */
export const addressLimit = (
  counts: AddressCounts,
  digester: Digester,
  perHourMax: number,
  kind = 'registration',
): AddressLimit => ({
  async admits({ address, quarantined }, now) {
    const network = address === undefined ? undefined : networkOf(address);
    if (network === undefined) return true;
    const hourBeganAt = beganAt(now);
    const counted = quarantined ? 'quarantined' : kind;
    const fingerprint = digester.digest(`address ${hourBeganAt.toISOString()} ${counted} ${network}`);
    return counts.countOne({ fingerprint, hourBeganAt, countMax: perHourMax });
  },
  forget: (now) => counts.forget(new Date(now.getTime() - keptMs)),
});

/** When to try again: whole seconds until the next hour begins, at least one. */
export const secondsToNextHour = (now: Date): number =>
  Math.max(1, Math.ceil((beganAt(now).getTime() + hourMs - now.getTime()) / 1000));

const beganAt = (now: Date): Date => new Date(Math.floor(now.getTime() / hourMs) * hourMs);
