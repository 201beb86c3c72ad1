import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { servicesFor } from '../../netlify/compose.ts';
import { type Pool, postgresPool } from '../../src/adapters/postgres-database.ts';
import { resendMailer } from '../../src/adapters/resend-mailer.ts';
import { startEmbedded } from '../postgres/embedded.ts';
import { testEnvironment } from '../stand-ins/environment.ts';
import { faultyPool } from '../stand-ins/faulty-pool.ts';
import { registering } from '../stand-ins/registering.ts';
import { startResendApi } from '../stand-ins/resend-api.ts';

const database = await startEmbedded();
const pool = postgresPool(database.url);
const api = await startResendApi();
afterAll(async () => {
  await api.stop();
  await database.stop();
});

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Monday, half past seven in Stockholm. */
const monday = new Date('2027-01-18T06:30:00Z');
let now = monday;
const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
beforeEach(async () => {
  now = monday;
  api.forget();
  await pool.query('truncate registrations, outbox cascade');
  await pool.query('update bell_counter set last_sequence = 0');
});

const services = (through: Pool = pool) =>
  servicesFor(testEnvironment({ COORDINATOR_INBOX: 'Samordning <samordning@example.se>' }), {
    pool: through,
    mailer: resendMailer({ apiKey: 're_test', baseUrl: api.url }),
    clock: () => now,
  });
const digest = (through?: Pool) => services(through).operations.digest();
const sweep = () => services().dispatchOutbox();
const register = async (key: string) =>
  (await registering(services(), { registrant: 'child', key })) ?? 'not received';
const digests = () => api.inbox().filter(({ text }) => text.startsWith('Läget'));

describe('the digest of a weekday', () => {
  test('comes through the mail provider at half past seven, also when nothing waits, once', async () => {
    for (let minutes = -60; minutes < 20 * 60; minutes += 60) {
      now = new Date(monday.getTime() + minutes * minuteMs);
      await digest();
      expect(api.inbox()).toHaveLength(minutes < 0 ? 0 : 1);
    }
    expect(api.inbox()).toEqual([
      expect.objectContaining({
        to: 'Samordning <samordning@example.se>',
        subject: 'Samordning: inget nytt väntar, 18 januari',
      }),
    ]);
  });

  test('has a new key each weekday, and none comes at weekends', async () => {
    for (let day = 0; day < 14; day += 1) {
      await digest();
      later(24 * hourMs);
    }
    expect(digests()).toHaveLength(10);
    expect(new Set(api.requests.map(({ key }) => key)).size).toBe(10);
  });

  test('that was missed comes with the next run of the same day', async () => {
    later(5 * hourMs);
    await digest();
    expect(digests()).toHaveLength(1);
  });

  test('is one, however many runs overlap', async () => {
    await Promise.all(Array.from({ length: 6 }, () => digest()));
    await sweep();
    expect(digests()).toHaveLength(1);
    expect(new Set(api.requests.map(({ key }) => key)).size).toBe(1);
  });

  test('is tried like a bell when the provider fails, with the same bytes', async () => {
    api.state.behaviour = { status: 500, name: 'internal_server_error' };
    await digest();
    await register('meanwhile');
    api.state.behaviour = 'accept';
    later(minuteMs);
    await sweep();
    expect(digests()).toHaveLength(1);
    expect(digests()[0].text).toContain('Inget nytt ärende väntar.');
  });

  test('says numbers and codes, and nothing of a family', async () => {
    const code = await register('form 1');
    later(24 * hourMs * 3);
    await digest();
    const [{ subject, text }] = digests();
    expect(subject).toBe('Samordning: 1 nya väntar, 21 januari');
    expect(text).toContain(`3 dagar eller mer: ${code} (nr 1)`);
    for (const typed of ['Ekskolan', 'Kim', 'formiddag', 'vet-inte', 'barn'])
      expect(text).not.toContain(typed);
  });

  test('reports a registration that was deleted behind our back, by its number', async () => {
    await register('form 1');
    await register('form 2');
    await pool.query(
      'delete from registrations where id = (select registration_id from outbox where sequence = 1)',
    );
    await digest();
    expect(digests()[0].text).toContain('Nummer som saknas:\n1\n');
  });

  test('dies at any call of the database: the day has one digest, with the next run at the latest', async () => {
    const counting = faultyPool(pool);
    await digest(counting);
    expect(counting.calls()).toBeGreaterThan(10);
    for (let call = 1; call <= counting.calls(); call += 1) {
      api.forget();
      await pool.query('truncate registrations, outbox cascade');
      // By turns before the call is done, and after.
      const kind = call % 2 ? 'refused' : 'answer-lost';
      await digest(faultyPool(pool, { call, kind })).catch(() => undefined);
      later(2 * minuteMs);
      await digest();
      await sweep();
      expect(digests()).toHaveLength(1);
      now = monday;
    }
  }, 120_000);
});

test('after 72 hours without mail every registration is told of by a mail within a retry interval and a sweep', async () => {
  now = new Date('2027-01-18T06:00:00Z');
  const begun = now.getTime();
  api.state.behaviour = { status: 503, name: 'service_unavailable' };
  const numbers: number[] = [];
  // A minute a step is the sweep's pace; the digest's schedule fires at half past.
  for (let minute = 0; minute < 72 * 60; minute += 1) {
    if (minute % 480 === 10) {
      await register(`form ${minute}`);
      numbers.push(numbers.length + 1);
    }
    // Nothing is due in between: sweeps that find nothing are left out, for the clock of this test.
    if (minute % 15 === 0 || minute % 480 < 12) await sweep();
    if (now.getUTCMinutes() === 30) await digest();
    later(minuteMs);
  }
  expect(now.getTime() - begun).toBe(72 * hourMs);
  expect(api.inbox()).toEqual([]);
  expect((await services().operations.health()).status).toBe('red');

  api.state.behaviour = 'accept';
  // Thursday 07:00: the oldest were given up; the next digest is half an hour away.
  for (let minute = 0; minute <= 31; minute += 1) {
    await sweep();
    if (now.getUTCMinutes() === 30) await digest();
    later(minuteMs);
  }
  const told = api
    .inbox()
    .map(({ text }) => text)
    .join('\n');
  const inDigest = /inkorgen:\nnr ([\d, ]+)/.exec(told)?.[1]?.split(', ').map(Number) ?? [];
  for (const number of numbers)
    expect(inDigest.includes(number) || told.includes(`Nummer: ${number}\n`)).toBe(true);
  expect(numbers).toHaveLength(9);
}, 120_000);
