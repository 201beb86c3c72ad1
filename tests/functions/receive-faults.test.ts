import { Decrypter } from 'age-encryption';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { servicesFor } from '../../netlify/compose.ts';
import { type Pool, postgresPool } from '../../src/adapters/postgres-database.ts';
import { resendMailer } from '../../src/adapters/resend-mailer.ts';
import { attemptOffsetsMs } from '../../src/core/outbox/outbox.ts';
import type { Incoming } from '../../src/core/registration/receive.ts';
import { startEmbedded } from '../postgres/embedded.ts';
import { coordinatorIdentity, testEnvironment } from '../stand-ins/environment.ts';
import { faultyPool } from '../stand-ins/faulty-pool.ts';
import { answersOf } from '../stand-ins/registrations.ts';
import { startResendApi } from '../stand-ins/resend-api.ts';

const database = await startEmbedded();
const pool = postgresPool(database.url);
const api = await startResendApi();
afterAll(async () => {
  await api.stop();
  await database.stop();
});

let now = new Date('2026-11-24T08:00:00Z');
const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
beforeEach(async () => {
  now = new Date('2026-11-24T08:00:00Z');
  api.forget();
  await pool.query('truncate registrations, outbox cascade');
  await pool.query('update bell_counter set last_sequence = 0');
});

const services = (through: Pool = pool) =>
  servicesFor(testEnvironment(), {
    pool: through,
    mailer: resendMailer({ apiKey: 're_test', baseUrl: api.url, timeoutMs: 200 }),
    clock: () => now,
  });

const incoming: Incoming = {
  registration: answersOf.parent as never,
  idempotencyKey: 'form 1',
  formVersion: 1,
  quarantined: false,
  onChange: 'amend',
};
/** Receives and waits for what is done after the answer. */
const send = async (through: Pool = pool, changes: Partial<Incoming> = {}) => {
  const work: Promise<unknown>[] = [];
  const received = await services(through).receive({ ...incoming, ...changes }, (promise) =>
    work.push(promise),
  );
  await Promise.all(work);
  return received;
};
const stored = async () => (await pool.query('select * from registration_versions order by version')).rows;
const outbox = async () => (await pool.query('select * from outbox order by sequence')).rows;

/** How many calls a registration makes of the database when nothing fails, the bell's included. */
const callsOfOne = async (): Promise<number> => {
  const counting = faultyPool(pool);
  await send(counting, { idempotencyKey: 'counted' });
  await pool.query('truncate registrations, outbox cascade');
  await pool.query('update bell_counter set last_sequence = 0');
  api.forget();
  return counting.calls();
};
const calls = await callsOfOne();

describe('the mail fails', () => {
  test.each([
    [{ status: 429, name: 'rate_limit_exceeded' }, 'waiting'],
    [{ status: 500, name: 'internal_server_error' }, 'waiting'],
    ['hang', 'waiting'],
    ['accept-then-cut', 'waiting'],
    [{ status: 422, name: 'validation_error' }, 'failed'],
  ] as const)(
    '%o: the family has its code, the registration is stored, the bell is %s',
    async (behaviour, state) => {
      api.state.behaviour = behaviour;
      expect(await send()).toMatchObject({ ok: true });
      expect(await stored()).toHaveLength(1);
      expect(await outbox()).toMatchObject([{ state, attempts: 1 }]);

      api.state.behaviour = 'accept';
      later(60_000);
      await services().dispatchOutbox();
      expect(api.inbox()).toHaveLength(state === 'waiting' ? 1 : 0);
    },
  );

  test('is tried on the whole plan with the same bytes under the same key, then given up', async () => {
    api.state.behaviour = { status: 500, name: 'internal_server_error' };
    await send();
    const tried = [0];
    const start = now.getTime();
    for (let minute = 1; minute <= 24 * 60; minute += 1) {
      later(60_000);
      const before = api.requests.length;
      await services().dispatchOutbox();
      if (api.requests.length > before) tried.push(now.getTime() - start);
    }
    expect(tried).toEqual(attemptOffsetsMs);
    expect(new Set(api.requests.map(({ key, body }) => key + body)).size).toBe(1);
    expect(await outbox()).toMatchObject([{ state: 'failed', last_reason: '500 internal_server_error' }]);
  }, 120_000);

  test('a dispatcher that died in the middle leaves the mail to the sweep, which does not double it', async () => {
    // It dies after the provider took the mail and before the outbox knows.
    const dying = faultyPool(pool, { call: calls - 1, kind: 'refused' });
    await send(dying);
    expect(await outbox()).toMatchObject([{ state: 'waiting' }]);
    await services().dispatchOutbox();
    expect(api.requests).toHaveLength(1);
    later(60_000);
    await services().dispatchOutbox();
    expect(await outbox()).toMatchObject([{ state: 'sent', attempts: 2 }]);
    expect(api.inbox()).toHaveLength(1);
  });

  test('a mail that waited longer than the provider remembers its key is not sent again', async () => {
    api.state.behaviour = 'accept-then-cut';
    await send();
    api.state.behaviour = 'accept';
    later(25 * 60 * 60_000);
    await services().dispatchOutbox();
    expect(api.requests).toHaveLength(1);
    expect(await outbox()).toMatchObject([{ state: 'failed', last_reason: 'key-expired' }]);
  });

  test('a mail that was never tried goes out, however late', async () => {
    await send(faultyPool(pool, { call: 12, kind: 'refused' }));
    await pool.query('update outbox set attempts = 0, first_attempt_at = null, leased_until = null');
    later(72 * 60 * 60_000);
    await services().dispatchOutbox();
    expect(api.inbox()).toHaveLength(1);
  });
});

describe('the family changes its answers under the same key', () => {
  test('it is an amendment under the same code, with a bell of its own', async () => {
    const first = await send();
    const second = await send(pool, { registration: { ...answersOf.parent, childAge: [8] } as never });
    expect(second).toMatchObject({ ok: true, state: 'amended' });
    if (first.ok && second.ok) expect(second.referenceCode).toBe(first.referenceCode);
    const rows = await stored();
    expect(rows.map(({ version }) => version)).toEqual([1, 2]);
    const decrypter = new Decrypter();
    decrypter.addIdentity(coordinatorIdentity);
    const content = JSON.parse(await decrypter.decrypt(new Uint8Array(rows[1].sealed), 'text'));
    expect(content).toMatchObject({ version: 2, registration: { childAge: [8] } });
    expect(api.inbox().map(({ subject }) => subject)).toEqual(['Samordning: nr 1', 'Samordning: nr 2']);
  });

  test('three different answers at once are three versions, none lost', async () => {
    await send();
    const answers = await Promise.all(
      Array.from({ length: 3 }, (_, index) =>
        send(pool, { registration: { ...answersOf.parent, message: `nr ${index}` } as never }),
      ),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await stored()).toHaveLength(4);
  });
});

describe('a filled honeypot', () => {
  const isQuarantined = async () => (await pool.query('select quarantined from registrations')).rows;

  test('once taken back, the same answers end the quarantine and ring', async () => {
    const first = await send(pool, { quarantined: true });
    expect(await outbox()).toHaveLength(0);
    const second = await send();
    expect(second).toMatchObject({ ok: true, state: 'repeated' });
    if (first.ok && second.ok) expect(second.referenceCode).toBe(first.referenceCode);
    expect(await isQuarantined()).toEqual([{ quarantined: false }]);
    expect(await outbox()).toHaveLength(1);
  });

  test('in a change does not silence whoever was taken for a person', async () => {
    await send();
    await send(pool, {
      quarantined: true,
      registration: { ...answersOf.parent, childAge: [8] } as never,
    });
    expect(await isQuarantined()).toEqual([{ quarantined: false }]);
    expect(await outbox()).toHaveLength(2);
  });
});

test('what is stored and logged says nothing of what was written', async () => {
  const sentinel = 'Tindra';
  const logged = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await send();
  await send(faultyPool(pool, { call: 3, kind: 'refused' }), { idempotencyKey: 'form 2' });
  const lines = logged.mock.calls.flat().join('\n');
  logged.mockRestore();
  expect(lines).toContain('registration-unavailable');
  expect(lines).not.toContain(sentinel);
  for (const table of ['registrations', 'registration_versions', 'outbox', 'bell_counter']) {
    const { rows } = await pool.query(`select t::text as row from ${table} t`);
    for (const { row } of rows) {
      expect(row).not.toContain(sentinel);
      expect(row).not.toContain(Buffer.from(sentinel).toString('hex'));
    }
  }
});

test('sealed sizes grow in steps of 1 KiB, so that they say little', async () => {
  const sizes = new Set<number>();
  for (const length of [1, 50, 100, 200]) {
    await send(pool, {
      idempotencyKey: `size ${length}`,
      registration: { ...answersOf.parent, message: 'x'.repeat(length) } as never,
    });
  }
  for (const { sealed } of await stored()) sizes.add(sealed.length);
  expect(sizes.size).toBe(1);
});
