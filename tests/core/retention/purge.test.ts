import { describe, expect, test } from 'vitest';
import { purge } from '../../../src/core/retention/purge.ts';
import { closedUntil, purgeableFrom } from '../../../src/core/retention/retention-period.ts';

const now = new Date('2027-02-01T09:00:00Z');

describe('a closed registration is kept for 14 times 24 hours', () => {
  test.each([
    ['in winter', '2027-01-04T09:15:00Z', '2027-01-18T09:15:00Z'],
    ['over the day on which clocks go forward', '2027-03-20T01:30:00Z', '2027-04-03T01:30:00Z'],
    ['closed in the hour that is skipped, by UTC', '2027-03-28T01:00:00Z', '2027-04-11T01:00:00Z'],
    ['over the day on which clocks go back', '2026-10-18T00:30:00Z', '2026-11-01T00:30:00Z'],
    ['closed in the first of two equal hours', '2026-10-25T00:30:00Z', '2026-11-08T00:30:00Z'],
    ['closed in the second of two equal hours', '2026-10-25T01:30:00Z', '2026-11-08T01:30:00Z'],
    ['over a leap day', '2028-02-20T12:00:00Z', '2028-03-05T12:00:00Z'],
  ])('%s', (_, closed, purgeable) => {
    const closedAt = new Date(closed);
    const at = purgeableFrom(closedAt);
    expect(at).toEqual(new Date(purgeable));
    expect(closedUntil(at) >= closedAt).toBe(true);
    expect(closedUntil(new Date(at.getTime() - 1)) >= closedAt).toBe(false);
  });
});

/** A store in which `waiting` registrations may go. */
const storeOf = (waiting: number) => {
  const orders: { closedUntil: Date; decision: string }[] = [];
  return {
    orders,
    closed: async () => ({ count: waiting, firstClosedAt: undefined }),
    async purge(order: { closedUntil: Date; registrationsMax: number; decision: string; now: Date }) {
      orders.push(order);
      const removed = Math.min(waiting, order.registrationsMax);
      waiting -= removed;
      return removed;
    },
  };
};

describe('a purge', () => {
  test.each([[undefined], ['']])('without a decision (%o) asks the store for nothing', async (decision) => {
    const store = storeOf(3);
    expect(await purge({ store, decision, clock: () => now })).toEqual({ state: 'no-decision' });
    expect(store.orders).toEqual([]);
  });

  test('goes on in batches until nothing is left, under the decision', async () => {
    const store = storeOf(250);
    expect(await purge({ store, decision: 'dnr 1', clock: () => now })).toEqual({
      state: 'purged',
      registrations: 250,
    });
    expect(store.orders).toHaveLength(3);
    expect(store.orders[0]).toMatchObject({ closedUntil: closedUntil(now), decision: 'dnr 1' });
  });

  test('is bounded: the rest goes in the next run', async () => {
    const store = storeOf(5_000);
    expect(await purge({ store, decision: 'dnr 1', clock: () => now })).toMatchObject({
      registrations: 1_000,
    });
  });
});
