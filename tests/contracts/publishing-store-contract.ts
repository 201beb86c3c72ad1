import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Pool } from '../../src/adapters/postgres-database.ts';
import { transaction } from '../../src/adapters/postgres-database.ts';
import type { PublishingStore } from '../../src/core/publishing/ports.ts';
import type { WaitingChange } from '../../src/core/publishing/waiting-change.ts';

const start = new Date('2026-11-26T08:00:00Z');
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const leaseMs = 60_000;

/** What every store of publishing promises. */
export const publishingStoreContract = (
  given: () => { store: PublishingStore; waitingSince(): Promise<Date | undefined>; pool: Pool },
) => {
  const publish = (seconds: number, digests = [randomBytes(32)], isChange = true) =>
    given().store.receive({ digests, isChange, at: at(seconds) });
  const claim = (seconds: number, isDue: (change: WaitingChange) => boolean = () => true) =>
    given().store.claim({ now: at(seconds), leaseMs, isDue });
  /** What waits, as a claim that takes nothing sees it. */
  const waiting = async (seconds: number) => {
    let seen: WaitingChange | undefined;
    await claim(seconds, (change) => {
      seen = change;
      return false;
    });
    return seen;
  };
  const asked = (claimed: { claim: number } | undefined, seconds: number) =>
    given().store.settle(claimed?.claim ?? 0, { state: 'asked', at: at(seconds) });
  const putOff = (claimed: { claim: number } | undefined, seconds: number) =>
    given().store.settle(claimed?.claim ?? 0, { state: 'waiting', againAt: at(seconds) });

  test('holds the first change and the newest, in whichever order they come', async () => {
    expect(await waiting(0)).toBeUndefined();
    for (const seconds of [10, 30, 20]) expect(await publish(seconds)).toBe('new');
    expect(await waiting(40)).toEqual({ since: at(10), newestAt: at(30) });
    expect(await given().waitingSince()).toEqual(at(10));
  });

  test('knows a message by any of its digests, and notes no change then', async () => {
    const [one, other] = [randomBytes(32), randomBytes(32)];
    expect(await publish(0, [one, other])).toBe('new');
    await asked(await claim(1), 1);
    expect(await publish(2, [one, other])).toBe('known');
    expect(await publish(2, [randomBytes(32), other])).toBe('known');
    expect(await publish(2, [one])).toBe('known');
    expect(await waiting(3)).toBeUndefined();
  });

  test('takes a message once, also when it comes ten times at once', async () => {
    const digests = [randomBytes(32), randomBytes(32)];
    const answers = await Promise.all(Array.from({ length: 10 }, () => publish(0, digests)));
    expect(answers.filter((answer) => answer === 'new')).toHaveLength(1);
  });

  test('remembers a message that changes nothing, and nothing waits', async () => {
    const digests = [randomBytes(32)];
    expect(await publish(0, digests, false)).toBe('new');
    expect(await waiting(1)).toBeUndefined();
    expect(await publish(2, digests)).toBe('known');
  });

  test('forgets what was received before an instant, and nothing else', async () => {
    const [old, recent] = [[randomBytes(32)], [randomBytes(32)]];
    await publish(0, old, false);
    await publish(60, recent, false);
    await given().store.forget(at(60));
    expect(await publish(61, old, false)).toBe('new');
    expect(await publish(61, recent, false)).toBe('known');
  });

  test('is held by one of six who claim at once, until its lease ends', async () => {
    await publish(0);
    const claims = await Promise.all(Array.from({ length: 6 }, () => claim(30)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(claims.find(Boolean)).toMatchObject({ attempts: 1 });
    expect(await claim(89)).toBeUndefined();
    expect(await claim(90)).toMatchObject({ attempts: 2 });
  });

  test('a change that arrives while a build is asked for waits for the next', async () => {
    await publish(0);
    const claimed = await claim(30);
    await publish(35);
    expect(await given().waitingSince()).toEqual(at(0));
    await asked(claimed, 40);
    expect(await waiting(41)).toEqual({ since: at(35), newestAt: at(35) });
    await asked(await claim(70), 70);
    expect(await waiting(71)).toBeUndefined();
    expect(await given().waitingSince()).toBeUndefined();
  });

  test('what was put off waits since its first change, is free from then, and counts its attempts', async () => {
    await publish(0);
    const claimed = await claim(30);
    await publish(35);
    await putOff(claimed, 120);
    expect(await claim(119)).toBeUndefined();
    expect(await waiting(120)).toEqual({ since: at(0), newestAt: at(35) });
    const again = await claim(120);
    expect(again).toMatchObject({ attempts: 2 });
    await asked(again, 121);
    await publish(130);
    expect(await claim(160)).toMatchObject({ attempts: 1 });
  });

  test('one who comes back after the lease settles nothing of another’s', async () => {
    await publish(0);
    const late = await claim(30);
    const next = await claim(90);
    await publish(91);
    await asked(late, 95);
    expect(await given().waitingSince()).toEqual(at(0));
    await putOff(next, 100);
    await asked(late, 101);
    await putOff(late, 9_999);
    expect(await waiting(102)).toEqual({ since: at(0), newestAt: at(91) });
  });

  return {
    passesOverWhatIsHeld: async () => {
      await publish(0);
      await transaction(given().pool, async (client) => {
        await client.query('select from publishing for update');
        expect(await claim(30)).toBeUndefined();
      });
      expect(await claim(30)).toMatchObject({ attempts: 1 });
    },
  };
};
