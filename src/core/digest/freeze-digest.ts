import { bellLateAfterMs } from '../desk/listing.ts';
import type { FrozenMail } from '../outbox/outbox.ts';
import { digestDay } from './digest-day.ts';
import type { DigestFacts, DigestStore } from './ports.ts';

/** `not-due`: no weekday, or before half past seven. `mailId` names the outbox entry to try at once. */
export type DigestFrozen = { state: 'not-due' | 'frozen-before' } | { state: 'frozen'; mailId: string };

const openMax = 200;
const numbersMax = 50;
const lateDays = 7;
const dayMs = 24 * 60 * 60_000;

/**
 * Freezes the day's digest when it is due: one a day, under a key of its own, from then on tried like a bell. It is
 * written also when nothing waits: silence is the alarm. Throws when the store cannot be reached.
 */
export const freezeDigest = async ({
  store,
  clock,
  newId,
  write,
}: {
  store: DigestStore;
  clock: () => Date;
  newId: () => string;
  write: (digest: { day: string; facts: DigestFacts; now: Date }) => FrozenMail;
}): Promise<DigestFrozen> => {
  const now = clock();
  const day = digestDay(now);
  if (!day) return { state: 'not-due' };
  const mailId = newId();
  const state = await store.freeze({
    occasion: `digest ${day}`,
    entryId: mailId,
    now,
    openMax,
    numbersMax,
    lateFrom: new Date(now.getTime() - lateDays * dayMs),
    lateUntil: new Date(now.getTime() - bellLateAfterMs),
    write: (facts) => write({ day, facts, now }),
  });
  return state === 'frozen' ? { state, mailId } : { state };
};
