import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { AddressCounts } from '../../src/core/registration/address-limit.ts';

const hourBeganAt = new Date('2026-11-24T08:00:00Z');

/** What every store of address counts promises. */
export const addressCountsContract = (given: () => AddressCounts) => {
  test('counts up to its bound, and not one more, also when many come at once', async () => {
    const fingerprint = randomBytes(32);
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => given().countOne({ fingerprint, hourBeganAt, countMax: 12 })),
    );
    expect(answers.filter(Boolean)).toHaveLength(12);
  });

  test('counts each fingerprint by itself', async () => {
    for (let time = 0; time < 3; time += 1)
      expect(await given().countOne({ fingerprint: randomBytes(32), hourBeganAt, countMax: 1 })).toBe(true);
  });

  test('forgets what began before an instant, and nothing else', async () => {
    const [old, recent] = [randomBytes(32), randomBytes(32)];
    const count = (fingerprint: Uint8Array, began: Date) =>
      given().countOne({ fingerprint, hourBeganAt: began, countMax: 1 });
    await count(old, new Date('2026-11-24T05:00:00Z'));
    await count(recent, hourBeganAt);
    await given().forget(hourBeganAt);
    expect(await count(old, hourBeganAt)).toBe(true);
    expect(await count(recent, hourBeganAt)).toBe(false);
  });
};
