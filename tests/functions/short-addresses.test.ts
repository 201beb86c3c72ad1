import { expect, test, vi } from 'vitest';
import { shortAddressesFor } from '../../netlify/short-addresses.ts';
import type { FollowedOnDay, ShortAddressStore } from '../../src/core/brochures/short-address-counts.ts';

const kept: FollowedOnDay[] = [];
const store: ShortAddressStore = {
  countOne: async (code, day) => void kept.push({ code, day, followed: 1 }),
  since: async (day) => kept.filter((each) => each.day >= day),
};

test('counts by Stockholm’s day', async () => {
  // The last minutes of the year in UTC, which is the new year’s first day in Stockholm.
  const shortAddresses = shortAddressesFor({ store, clock: () => new Date('2026-12-31T23:30:00Z') });
  await shortAddresses.count('trf');
  expect(kept).toEqual([{ code: 'trf', day: '2027-01-01', followed: 1 }]);
  expect(await shortAddresses.rows()).toEqual([{ code: 'trf', week: 1, month: 1, year: 1 }]);
});

test('a database that does not answer is told of in the log, and stops nobody', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  const away: ShortAddressStore = {
    countOne: () => Promise.reject(new TypeError('connect ECONNREFUSED')),
    since: () => Promise.reject(new TypeError('connect ECONNREFUSED')),
  };
  const shortAddresses = shortAddressesFor({ store: away, clock: () => new Date() });
  await expect(shortAddresses.count('trf')).resolves.toBeUndefined();
  expect(said.mock.calls.flat().join()).toContain('short-address-not-counted');
  await expect(shortAddresses.rows()).rejects.toThrow();
  said.mockRestore();
});
