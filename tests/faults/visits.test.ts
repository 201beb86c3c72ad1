import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { servicesFor } from '../../netlify/compose.ts';
import { type Pool, postgresPool } from '../../src/adapters/postgres-database.ts';
import { attemptOffsetsMs, type SendOutcome } from '../../src/core/outbox/outbox.ts';
import { startEmbedded } from '../postgres/embedded.ts';
import { testEnvironment } from '../stand-ins/environment.ts';
import { type FaultKind, faultyPool } from '../stand-ins/faulty-pool.ts';
import { aVisit } from '../stand-ins/visits.ts';

const database = await startEmbedded();
const pool = postgresPool(database.url);
afterAll(() => database.stop());

const dayMs = 24 * 60 * 60_000;
const start = new Date('2027-01-18T09:00:00Z');
const karin = { id: 'karin', name: 'Karin Ek' };
let now = start;
const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
let answer: SendOutcome = { state: 'accepted' };
const sent: { key: string; text: string }[] = [];

beforeEach(async () => {
  now = start;
  answer = { state: 'accepted' };
  sent.length = 0;
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await pool.query('truncate visits, visit_counts, address_counts cascade');
});

const services = (through: Pool = pool, variables: Record<string, string> = {}) =>
  servicesFor(testEnvironment(variables), {
    pool: through,
    clock: () => now,
    mailer: {
      send: async (key, { text }) => {
        sent.push({ key, text });
        return answer;
      },
    },
  });
const visit = aVisit();
/** Asks, and waits for what is done after the answer. */
const ask = async (through: Pool = pool) => {
  const work: Promise<unknown>[] = [];
  const asked = await services(through).visits.ask(
    { visit, address: '198.51.100.7', quarantined: false },
    [],
    (each) => void work.push(each),
  );
  await Promise.all(work);
  return asked;
};
const count = async (table: string) =>
  Number((await pool.query(`select count(*) as count from ${table}`)).rows[0].count);

/** Nothing is done, it is done late, it is done and nobody is told, nobody is there to be told. */
const kinds: FaultKind[] = ['refused', 'timed-out', 'answer-lost', 'killed'];

test('whatever fails at whatever call: who was thanked is stored with a mail, and asking again makes one', async () => {
  const counting = faultyPool(pool);
  await ask(counting);
  expect(counting.calls()).toBeGreaterThan(8);
  for (let call = 1; call <= counting.calls(); call += 1)
    for (const kind of kinds) {
      await pool.query('truncate visits, address_counts cascade');
      const through = faultyPool(pool, { call, kind });
      const asked = await ask(through);
      await through.late();
      const where = `${kind} at call ${call}`;
      if (asked.ok) expect([await count('visits'), await count('lecture_mails')], where).toEqual([1, 1]);
      else expect(asked.reason, where).toBe('unavailable');
      expect(await count('visits'), `${where}: both or none`).toBe(await count('lecture_mails'));
      expect(await ask(), where).toMatchObject({ ok: true });
      expect([await count('visits'), await count('lecture_mails')], where).toEqual([1, 1]);
    }
});

describe('its mail', () => {
  const health = async () =>
    (await services().operations.health()).checks.find(({ name }) => name === 'outbox')?.status;

  test('is tried again with the same bytes under the same key, until it is taken, and not after', async () => {
    answer = { state: 'unknown', reason: '500' };
    await ask();
    for (const minutes of [1, 4, 10]) {
      later(minutes * 60_000);
      await services().lectures.tend([]);
    }
    expect(sent).toHaveLength(4);
    expect(new Set(sent.map((mail) => JSON.stringify(mail))).size).toBe(1);
    answer = { state: 'accepted' };
    later(15 * 60_000);
    await services().lectures.tend([]);
    later(dayMs / 2);
    await services().lectures.tend([]);
    expect(sent).toHaveLength(5);
    expect(await count(`lecture_mails where state = 'sent'`)).toBe(1);
  });

  test('that waits, or was given up, is an alarm until somebody has begun', async () => {
    answer = { state: 'unknown', reason: '500' };
    await ask();
    expect(await health()).toBe('green');
    later(31 * 60_000);
    expect(await health()).toBe('red');
    for (const offset of attemptOffsetsMs) {
      now = new Date(Math.max(now.getTime(), start.getTime() + offset));
      await services().lectures.tend([]);
    }
    expect(await count(`lecture_mails where state = 'failed'`)).toBe(1);
    expect(await health(), 'given up, and nobody knows').toBe('red');
    await services().visits.change(visit.id, 'take', 1, karin);
    expect(await health()).toBe('green');
  });
});

test('what was closed is destroyed after 14 days and not a moment before, if that is decided', async () => {
  const decided = { RETENTION_DECISION: 'dnr 2027/123' };
  await ask();
  await services().visits.change(visit.id, 'close', 1, karin);
  later(14 * dayMs);
  await services(pool, decided).visits.purge();
  expect(await count('visits')).toBe(1);
  later(1);
  await services().visits.purge();
  expect(await count('visits'), 'nothing is decided').toBe(1);
  await services(pool, decided).visits.purge();
  expect([await count('visits'), await count('lecture_mails'), await count('visit_counts')]).toEqual([
    0, 0, 1,
  ]);
});
