import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { servicesFor } from '../../netlify/compose.ts';
import { type Pool, postgresPool } from '../../src/adapters/postgres-database.ts';
import type { SendOutcome } from '../../src/core/outbox/outbox.ts';
import { startEmbedded } from '../postgres/embedded.ts';
import { testEnvironment, testVariables } from '../stand-ins/environment.ts';
import { type Fault, faultyPool } from '../stand-ins/faulty-pool.ts';
import { lectureIn, somebody } from '../stand-ins/lectures.ts';
import { registering } from '../stand-ins/registering.ts';

const database = await startEmbedded();
const pool = postgresPool(database.url);
afterAll(() => database.stop());

const hourMs = 60 * 60_000;
const start = new Date('2027-01-18T03:20:00Z');
let now = start;
const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
const mails: { key: string; to: string; text: string }[] = [];
let answer: SendOutcome = { state: 'accepted' };
const lines: string[] = [];
beforeEach(async () => {
  now = start;
  answer = { state: 'accepted' };
  mails.length = 0;
  lines.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(line));
  await pool.query('truncate registrations, outbox, purges, schedule_runs, lectures cascade');
  await pool.query('update bell_counter set last_sequence = 0');
});

const services = (variables: Record<string, string | undefined> = {}, through: Pool = pool) =>
  servicesFor(testEnvironment(variables), {
    pool: through,
    mailer: {
      send: async (key, { to, text }) => {
        mails.push({ key, to, text });
        return answer;
      },
    },
    clock: () => now,
  });
const register = (key = 'form 1') => registering(services(), { key });
const count = async (table: string) =>
  Number((await pool.query(`select count(*) as count from ${table}`)).rows[0].count);

/** A fault at each call that a work makes of the database, by turns before the call is done and after. */
const faultsOf = async (work: (through: Pool) => Promise<unknown>): Promise<Fault[]> => {
  const counting = faultyPool(pool);
  await work(counting);
  return Array.from({ length: counting.calls() }, (_, index) => ({
    call: index + 1,
    kind: index % 2 ? 'answer-lost' : 'refused',
  }));
};

describe('the sweep', () => {
  const sweep = (through?: Pool) => services({}, through).dispatchOutbox();
  /** A bell whose first attempt, at the commit, nobody knows the end of. */
  const waiting = async (key?: string) => {
    answer = { state: 'unknown', reason: '500 x' };
    await register(key);
    answer = { state: 'accepted' };
    mails.length = 0;
  };
  const states = async () =>
    (await pool.query('select state from outbox order by sequence')).rows.map(({ state }) => state);

  test('that overlaps with others sends each bell once', async () => {
    for (const key of ['1', '2', '3', '4', '5']) await waiting(key);
    later(60_000);
    await Promise.all(Array.from({ length: 6 }, () => sweep()));
    expect(mails).toHaveLength(5);
    expect(new Set(await states())).toEqual(new Set(['sent']));
  });

  test('that was missed for hours is made up for by the next, once', async () => {
    await waiting();
    later(5 * hourMs);
    answer = { state: 'refused', reason: '429 x' };
    await sweep();
    await sweep();
    later(2.9 * hourMs);
    await sweep();
    expect(mails).toHaveLength(1);
    later(0.1 * hourMs);
    await sweep();
    expect(mails).toHaveLength(2);
  });

  test('that dies at any call leaves the bell to the one after its lease, under the same key', async () => {
    await waiting();
    later(60_000);
    const faults = await faultsOf(sweep);
    expect(faults.length).toBeGreaterThan(6);
    for (const fault of faults) {
      await pool.query('truncate registrations, outbox cascade');
      await waiting();
      later(60_000);
      await sweep(faultyPool(pool, fault)).catch(() => undefined);
      later(60_000);
      await sweep();
      expect(await states()).toEqual(['sent']);
      expect(new Set(mails.map((mail) => JSON.stringify(mail))).size).toBe(1);
    }
  }, 120_000);
});

describe('the daily synthetic registration', () => {
  const trySynthetic = (variables = {}, through = pool) =>
    services(variables, through).operations.trySynthetic();
  const nothingIsLeft = async () => {
    expect(await count('registrations')).toBe(0);
    expect(await count('registration_versions')).toBe(0);
    expect(await count('outbox')).toBe(0);
  };

  test('goes the whole way, to an address of its own, takes no number, and is removed', async () => {
    await trySynthetic();
    expect(mails).toMatchObject([
      { to: 'delivered@resend.dev', text: expect.stringContaining('provar sig') },
    ]);
    await nothingIsLeft();
    expect((await pool.query('select last_sequence from bell_counter')).rows).toEqual([
      { last_sequence: '0' },
    ]);
    expect(lines.join()).toContain('"event":"synthetic","state":"arrived"');
  });

  test('goes once a day of Stockholm’s, and again at the next run when it failed', async () => {
    answer = { state: 'refused', reason: '429 x' };
    await expect(trySynthetic()).rejects.toThrow();
    await nothingIsLeft();
    answer = { state: 'accepted' };
    for (let hour = 1; hour < 24; hour += 1) {
      later(hourMs);
      await trySynthetic({ SYNTHETIC_INBOX: 'prov@example.se' });
    }
    // At 04:20 and 05:20 of the one day, and at 00:20 of the next.
    expect(mails.map(({ to }) => to)).toEqual(['delivered@resend.dev', 'prov@example.se', 'prov@example.se']);
  });

  test('is on no desk and in no digest while it is under way', async () => {
    const seen: unknown[] = [];
    const looking = servicesFor(testEnvironment(), {
      pool,
      clock: () => now,
      mailer: {
        async send(_key, mail) {
          if (mail.text.includes('provar')) {
            const { rows } = await pool.query('select id from registrations');
            seen.push(rows.length);
            seen.push((await looking.desk.store.list(10)).registrations);
            seen.push(
              await looking.desk.store.find(
                rows[0].id,
                { versionsMax: 1, notesMax: 1 },
                { actor: { id: randomUUID(), name: 'Karin Ek' }, action: 'opened', at: now },
              ),
            );
            now = new Date('2027-01-18T06:30:00Z');
            await looking.operations.digest();
          } else seen.push(mail.text.split('\n')[2]);
          return { state: 'accepted' };
        },
      },
    });
    await looking.operations.trySynthetic();
    expect(seen).toEqual([1, [], undefined, 'Inget nytt ärende väntar.']);
  });

  test.each([
    ['mail', {}, { state: 'rejected', reason: '422 x' } as SendOutcome],
    ['receive', { COORDINATOR_RECIPIENTS: '' }, { state: 'accepted' } as SendOutcome],
  ])('that stops at “%s” says so and leaves nothing', async (step, variables, outcome) => {
    answer = outcome;
    await expect(trySynthetic(variables)).rejects.toThrow();
    expect(lines.join()).toContain(`"state":"failed","step":"${step}"`);
    await nothingIsLeft();
  });

  test('that dies at any call of the database leaves nothing behind the next run', async () => {
    const faults = await faultsOf((through) => trySynthetic({}, through));
    expect(faults.length).toBeGreaterThan(25);
    for (const fault of faults) {
      await pool.query('truncate schedule_runs');
      await trySynthetic({}, faultyPool(pool, fault)).catch(() => undefined);
      later(hourMs);
      await trySynthetic();
      await nothingIsLeft();
    }
  }, 120_000);

  test('never removes a family’s', async () => {
    await register();
    later(hourMs);
    await trySynthetic();
    expect(await count('registrations')).toBe(1);
    expect(await count('outbox')).toBe(1);
  });
});

describe('the hourly purge', () => {
  const decided = { RETENTION_DECISION: 'dnr 2027/123, 2027-02-01' };
  const closeOne = async () => {
    await register();
    await pool.query(`update registrations set status = 'avslutad', closed_at = $1`, [now]);
  };

  test.each([[undefined], [''], ['nej'], ['beslut: ja'], [`dnr ${'1'.repeat(200)}`], ['dnr 1\nrad 2']])(
    'never runs without a decision that can be found again (%o)',
    async (RETENTION_DECISION) => {
      await closeOne();
      later(1000 * 24 * hourMs);
      await services({ RETENTION_DECISION }).operations.purge();
      expect(await count('registrations')).toBe(1);
      expect(lines.join()).toContain('"event":"purge","state":"no-decision"');
    },
  );

  test.each([
    ['2027-03-20T01:30:00Z', 'clocks go forward'],
    ['2026-10-18T00:30:00Z', 'clocks go back'],
  ])(
    'with one, what was closed at %s goes within the hour after 14 days, never before (%s)',
    async (closed) => {
      now = new Date(closed);
      await closeOne();
      const due = now.getTime() + 14 * 24 * hourMs;
      now = new Date(due - 3 * hourMs + 7 * 60_000);
      while (await count('registrations')) {
        later(hourMs);
        await services(decided).operations.purge();
        if (now.getTime() < due) expect(await count('registrations')).toBe(1);
      }
      expect(now.getTime() - due).toBeLessThanOrEqual(hourMs);
      expect(lines.join()).toContain('"state":"purged","registrations":1');
    },
  );

  test('that dies at any call has removed all of it or nothing; the next one does the rest', async () => {
    await closeOne();
    later(15 * 24 * hourMs);
    const purge = (through?: Pool) => services(decided, through).operations.purge();
    for (const fault of await faultsOf(purge)) {
      await pool.query('truncate registrations, outbox, purges cascade');
      later(-15 * 24 * hourMs);
      await closeOne();
      later(15 * 24 * hourMs);
      await purge(faultyPool(pool, fault)).catch(() => undefined);
      const left = await count('registrations');
      expect([await count('outbox where mail is not null'), await count('purges')]).toEqual([left, 1 - left]);
      await purge();
      expect([await count('registrations'), await count('purges')]).toEqual([0, 1]);
    }
  }, 120_000);

  test('tells the desk what is decided and what goes next', async () => {
    const standing = (variables = {}) => services(variables).operations.retentionStanding();
    expect(await standing()).toEqual({ decision: null, closed: 0, firstFrom: null });
    await closeOne();
    expect(await standing(decided)).toEqual({
      decision: 'dnr 2027/123, 2027-02-01',
      closed: 1,
      firstFrom: '2027-02-01T03:20:00.000Z',
    });
  });
});

describe('GET /api/health', () => {
  const load = async (variables: Record<string, string> = {}) => {
    vi.resetModules();
    for (const [name, value] of Object.entries({
      ...testVariables,
      DATABASE_URL: database.url,
      ...variables,
    }))
      vi.stubEnv(name, value);
    const { default: health } = await import('../../netlify/functions/health.mts');
    return (method = 'GET') => health(new Request('http://localhost/api/health', { method }));
  };

  test('is green in a fresh run, with states and ages only, and is kept by no cache', async () => {
    const response = await (await load())();
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { status, checks } = await response.json();
    expect(status).toBe('green');
    expect(checks.map(({ name }: { name: string }) => name)).toEqual([
      'environment',
      'database',
      'recipients',
      'retention',
      'migrations',
      'outbox',
      'publishing',
      'dispatch-outbox',
      'lecture-seats',
      'weekday-digest',
      'purge-closed',
      'synthetic-registration',
      'synthetic',
    ]);
    for (const check of checks)
      for (const [key, value] of Object.entries(check))
        expect(`${key} ${typeof value}`).toMatch(/^(name|status|state) string$|^\w+Minutes number$/);
  });

  test('is red with the same shape when a variable is wrong, and says not which', async () => {
    const response = await (await load({ SITE_URL: 'nowhere' }))();
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({
      status: 'red',
      checks: [{ name: 'environment', status: 'red', state: 'wrong' }],
    });
    expect(lines.join()).toContain('SITE_URL');
  });

  const noAnswer = { name: 'database', status: 'red', state: 'no-answer' };

  test('is red when there is no database', async () => {
    const response = await (await load({ DATABASE_URL: 'postgres://x@127.0.0.1:9/x' }))();
    expect(response.status).toBe(503);
    expect((await response.json()).checks).toContainEqual(noAnswer);
  });

  test('is red within seconds when the database takes connections and does not answer', async () => {
    const begun = Date.now();
    const silent: Pool = {
      connect: async () => ({ query: () => new Promise(() => undefined), release: () => undefined }),
      query: () => new Promise(() => undefined),
    };
    expect((await services({}, silent).operations.health()).checks).toContainEqual(noAnswer);
    expect(Date.now() - begun).toBeLessThan(3_000);
  });

  test('answers no other method', async () => {
    expect((await (await load())('POST')).status).toBe(405);
  });

  test('a schedule that did its work is noted; one that failed is not, and does not throw', async () => {
    await load();
    const { onSchedule } = await import('../../netlify/schedule.ts');
    await onSchedule('purge-closed', async () => undefined);
    await onSchedule('weekday-digest', async () => {
      throw new RangeError('said of Tindra');
    });
    expect((await pool.query('select name from schedule_runs')).rows).toEqual([{ name: 'purge-closed' }]);
    expect(lines).toContain('{"event":"schedule-failed","name":"weekday-digest","reason":"RangeError"}');
  });

  test('migrations that are behind are red, and nothing else is asked', async () => {
    await pool.query(`update netlify.migrations set name = '0005_later' where name = '0005_operations'`);
    const { checks } = await services().operations.health();
    await pool.query(`update netlify.migrations set name = '0005_operations' where name = '0005_later'`);
    expect(checks.at(-1)).toEqual({ name: 'migrations', status: 'red', state: 'behind' });
  });

  test('where the record of migrations cannot be read, the schema tells', async () => {
    await pool.query('alter table netlify.migrations rename to hidden');
    const { checks } = await services().operations.health();
    await pool.query('alter table netlify.hidden rename to migrations');
    expect(checks).toContainEqual({ name: 'migrations', status: 'green', state: 'not-recorded' });
  });

  describe('the outbox', () => {
    const outbox = async () =>
      (await services().operations.health()).checks.find(({ name }) => name === 'outbox');

    test('is red when a bell has waited over 30 minutes, and green once it is sent', async () => {
      answer = { state: 'unknown', reason: '500 x' };
      await register();
      later(30 * 60_000);
      expect(await outbox()).toEqual({ name: 'outbox', status: 'green', oldestWaitingMinutes: 30 });
      later(60_000);
      expect(await outbox()).toEqual({ name: 'outbox', status: 'red', oldestWaitingMinutes: 31 });
      answer = { state: 'accepted' };
      await services().dispatchOutbox();
      expect(await outbox()).toEqual({ name: 'outbox', status: 'green', state: 'nothing-waits' });
    });

    test('is red when a mail of a lecture has waited over 30 minutes, and green once it is sent', async () => {
      answer = { state: 'unknown', reason: '500 x' };
      const { lectures } = services();
      const facts = { ...lectureIn(500, lectures.now()), calendar: '' };
      const signups = [somebody()];
      const sent: Promise<unknown>[] = [];
      await lectures.signUp(
        [facts],
        { facts, signups, address: undefined, quarantined: false },
        (work) => void sent.push(work),
      );
      await Promise.all(sent);
      later(31 * 60_000);
      expect(await outbox()).toEqual({ name: 'outbox', status: 'red', oldestWaitingMinutes: 31 });
      answer = { state: 'accepted' };
      await lectures.tend([facts]);
      expect(await outbox()).toEqual({ name: 'outbox', status: 'green', state: 'nothing-waits' });
    });

    test('a bell that was given up is red until a later digest tells of it, or somebody has begun', async () => {
      answer = { state: 'rejected', reason: '422 x' };
      await register();
      later(4 * hourMs);
      expect(await outbox()).toMatchObject({ status: 'red', oldestWaitingMinutes: 240 });
      await services().operations.digest();
      expect(await outbox()).toMatchObject({ status: 'red' });
      answer = { state: 'accepted' };
      later(24 * hourMs);
      await services().operations.digest();
      expect(await outbox()).toMatchObject({ status: 'green' });
      // What comes after the digest is not told of by it.
      answer = { state: 'rejected', reason: '422 x' };
      await register('form 2');
      later(hourMs);
      expect(await outbox()).toMatchObject({ status: 'red', oldestWaitingMinutes: 60 });
      await pool.query(`update registrations set status = 'kontaktad'`);
      expect(await outbox()).toMatchObject({ status: 'green' });
    });
  });
});
