import { describe, expect, it } from 'vitest';
import { hmacDigester } from '../../../src/adapters/hmac-digester.ts';
import {
  type AddressCounts,
  addressLimit,
  secondsToNextHour,
} from '../../../src/core/registration/address-limit.ts';

const digester = hmacDigester('a secret of at least thirty-two characters');

/** Counts in memory, and the fingerprints that it was told. */
const memory = () => {
  const counted = new Map<string, number>();
  const forgotten: Date[] = [];
  const counts: AddressCounts = {
    async countOne({ fingerprint, countMax }) {
      const key = Buffer.from(fingerprint).toString('hex');
      const before = counted.get(key) ?? 0;
      if (before >= countMax) return false;
      counted.set(key, before + 1);
      return true;
    },
    async forget(before) {
      forgotten.push(before);
    },
  };
  return { counts, counted, forgotten };
};

const now = new Date('2026-11-24T08:20:00Z');
const laterBy = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const limitOf = (perHourMax: number) => {
  const kept = memory();
  const limit = addressLimit(kept.counts, digester, perHourMax);
  const ask = (address: string | undefined, { quarantined = false, at = now } = {}) =>
    limit.admits({ address, quarantined }, at);
  return { ...kept, limit, ask };
};
const often = async (times: number, ask: () => Promise<boolean>) => {
  const answers = [];
  for (let time = 0; time < times; time += 1) answers.push(await ask());
  return answers.filter(Boolean).length;
};

describe('the limit of an address', () => {
  it('admits so many within an hour, and as many in the next', async () => {
    const { ask } = limitOf(3);
    expect(await often(5, () => ask('192.0.2.7'))).toBe(3);
    expect(await ask('192.0.2.7', { at: laterBy(39) })).toBe(false);
    expect(await often(5, () => ask('192.0.2.7', { at: laterBy(40) }))).toBe(3);
  });

  it('is another for another address', async () => {
    const { ask } = limitOf(1);
    expect([await ask('192.0.2.7'), await ask('192.0.2.8'), await ask('192.0.2.7')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is one for all addresses that one IPv6 subscriber has', async () => {
    const { ask } = limitOf(1);
    expect([await ask('2001:db8::1'), await ask('2001:db8::2'), await ask('2001:db8:0:1::1')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('that robots used up with filled honeypots is not that of the families', async () => {
    const { ask } = limitOf(2);
    expect(await often(5, () => ask('192.0.2.7', { quarantined: true }))).toBe(2);
    expect(await ask('192.0.2.7')).toBe(true);
  });

  it('counts nobody whose address is not known, rather than all of them together', async () => {
    const { ask, counted } = limitOf(1);
    expect(await often(3, () => ask(undefined))).toBe(3);
    expect(await often(3, () => ask('unknown'))).toBe(3);
    expect(counted.size).toBe(0);
  });

  it('keeps fingerprints of 32 bytes that change every hour and under another secret', async () => {
    const { ask, counted } = limitOf(5);
    await ask('192.0.2.7');
    await ask('192.0.2.7', { at: laterBy(60) });
    const other = addressLimit(
      {
        countOne: async ({ fingerprint }) => !counted.has(Buffer.from(fingerprint).toString('hex')),
        forget: async () => {},
      },
      hmacDigester('another secret of thirty-two characters'),
      5,
    );
    expect(counted.size).toBe(2);
    for (const fingerprint of counted.keys()) expect(fingerprint).toHaveLength(64);
    expect(await other.admits({ address: '192.0.2.7', quarantined: false }, now)).toBe(true);
  });

  it('forgets hours that began more than two hours ago', async () => {
    const { limit, forgotten } = limitOf(1);
    await limit.forget(now);
    expect(forgotten).toEqual([laterBy(-120)]);
  });
});

it.each([
  ['2026-11-24T08:20:00.000Z', 2400],
  ['2026-11-24T08:00:00.000Z', 3600],
  ['2026-11-24T08:59:59.999Z', 1],
  ['2026-10-25T00:30:00.000Z', 1800],
])('at %s the next hour begins in %i seconds', (instant, seconds) => {
  expect(secondsToNextHour(new Date(instant))).toBe(seconds);
});
