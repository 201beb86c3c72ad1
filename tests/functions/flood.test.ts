import { Encrypter } from 'age-encryption';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { servicesFor } from '../../netlify/compose.ts';
import { type Pool, postgresPool } from '../../src/adapters/postgres-database.ts';
import { formPage } from '../../src/core/registration/form-page.ts';
import { formFields, formSteps, newToken } from '../../src/core/registration/form-steps.ts';
import { completeAnswers } from '../core/registration/complete-answers.ts';
import { startEmbedded } from '../postgres/embedded.ts';
import { testEnvironment, testVariables } from '../stand-ins/environment.ts';
import { functionContext } from '../stand-ins/function-context.ts';
import { answersOf } from '../stand-ins/registrations.ts';

const database = await startEmbedded();
const pool = postgresPool(database.url);
afterAll(() => database.stop());

beforeEach(() => pool.query('truncate registrations, outbox, address_counts cascade'));

const school = '198.51.100.7';
let now = new Date('2026-11-24T08:20:00Z');
const mailer = { send: async () => ({ outcome: 'sent' }) as never };

const services = (perHour: number, through: Pool = pool) =>
  servicesFor(testEnvironment({ REGISTRATIONS_PER_HOUR: String(perHour) }), {
    pool: through,
    mailer,
    clock: () => now,
  });
type Services = ReturnType<typeof services>;

/** A family that fills in the form and presses Skicka, perhaps again. */
const family = (at: Services, address: string) => {
  const token = newToken(at);
  return (changes: Record<string, string> = {}) => {
    const form = new URLSearchParams({ [formFields.token]: token, [formFields.step]: formSteps.send });
    for (const [name, value] of Object.entries({ ...completeAnswers.parent, ...changes }))
      for (const one of [value].flat()) form.append(name, one);
    const request = new Request('http://localhost:4321/anmalan/foralder/', {
      method: 'POST',
      // Whoever sends chooses headers; they are not asked for the address.
      headers: {
        'sec-fetch-site': 'same-origin',
        'x-forwarded-for': `203.0.113.${Math.floor(Math.random() * 250)}`,
        'x-nf-client-connection-ip': `203.0.113.${Math.floor(Math.random() * 250)}`,
      },
      body: form,
    });
    return formPage('parent', request, at, () => undefined, address);
  };
};
const count = async (where: string) =>
  Number((await pool.query(`select count(*) from registrations where ${where}`)).rows[0].count);

test('of 1,000 bots and 5 families the 5 are visible and answered, also behind the address of bots', async () => {
  const at = services(12);
  const bot = (index: number) => async () => {
    const filled = index % 4 !== 0;
    // Three in four fill in what no person sees; the rest look like people, from two addresses.
    const address = filled ? (index % 2 ? school : '203.0.113.1') : `203.0.113.${2 + (index % 8) / 4}`;
    const page = await family(at, address)({ name: `bot ${index}`, ...(filled ? { website: 'x' } : {}) });
    return page.status;
  };
  const answered: string[] = [];
  const parent = async () => {
    const page = await family(at, school)();
    answered.push(page.show === 'receipt' ? page.referenceCode : page.show);
    return page.status;
  };
  // The families come while the flood is on.
  const senders = Array.from({ length: 1000 }, (_, index) => bot(index));
  for (const place of [150, 300, 500, 700, 990]) senders.splice(place, 0, parent);
  const statuses: number[] = [];
  const worker = async () => {
    for (let next = senders.shift(); next; next = senders.shift()) statuses.push(await next());
  };
  await Promise.all(Array.from({ length: 20 }, worker));

  expect(answered).toHaveLength(5);
  expect(new Set(answered).size).toBe(5);
  const { rows } = await pool.query(
    'select reference_code from registrations where not quarantined and reference_code = any($1)',
    [answered],
  );
  expect(rows).toHaveLength(5);
  // And the flood has filled nothing: twelve from each address, apart in quarantine where a field was filled in.
  expect(statuses.filter((status) => status === 429)).toHaveLength(1000 - 4 * 12);
  expect(await count('quarantined')).toBe(2 * 12);
  expect(await count('not quarantined')).toBe(2 * 12 + 5);
}, 60_000);

describe('beyond the limit', () => {
  test('a family that presses again still gets its code, as often as it likes', async () => {
    const at = services(1);
    const send = family(at, school);
    const first = await send();
    expect(first).toMatchObject({ show: 'receipt', status: 201 });
    expect(await family(at, school)()).toMatchObject({ show: 'limited', status: 429 });
    for (let time = 0; time < 3; time += 1)
      expect(await send()).toMatchObject({
        show: 'receipt',
        status: 200,
        referenceCode: first.show === 'receipt' && first.referenceCode,
      });
  });

  test('the answers are kept, word for word, with the same token and how long to wait', async () => {
    const at = services(1);
    await family(at, school)();
    const page = await family(at, school)({ message: 'Vi vill komma.' });
    expect(page).toMatchObject({ show: 'limited', status: 429, retryAfterSeconds: 2400 });
    expect(page.show === 'limited' && page.kept.values.message).toEqual(['Vi vill komma.']);
    expect(page.show === 'limited' && at.formTokens.read(page.kept.token)).toBeDefined();
  });

  test('the next hour takes the very same form', async () => {
    const at = services(1);
    await family(at, school)();
    const send = family(at, school);
    expect(await send()).toMatchObject({ status: 429 });
    now = new Date('2026-11-24T09:00:00Z');
    expect(await send()).toMatchObject({ show: 'receipt', status: 201 });
    now = new Date('2026-11-24T08:20:00Z');
  });

  test('changes under one form are counted too: one form is no way around', async () => {
    const at = services(2);
    const send = family(at, school);
    expect(await send()).toMatchObject({ status: 201 });
    expect(await send({ message: 'nr 2' })).toMatchObject({ status: 201, amended: true });
    expect(await send({ message: 'nr 3' })).toMatchObject({ status: 429 });
  });

  test('nothing is sealed, which is what costs', async () => {
    const at = services(1);
    await family(at, school)();
    const seal = vi.spyOn(Encrypter.prototype, 'encrypt');
    expect(await family(at, school)()).toMatchObject({ status: 429 });
    expect(seal).not.toHaveBeenCalled();
    expect(await family(at, '198.51.100.8')()).toMatchObject({ status: 201 });
    expect(seal).toHaveBeenCalledTimes(1);
    seal.mockRestore();
  });
});

test('a limit that cannot be asked turns nobody away', async () => {
  const logged = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const failing: Pool = {
    query: pool.query,
    async connect() {
      const client = await pool.connect();
      return {
        query: (text, values) =>
          text.includes('address_counts') ? Promise.reject(new Error('down')) : client.query(text, values),
        release: (destroy) => client.release(destroy),
      };
    },
  };
  const at = services(1, failing);
  for (let time = 0; time < 3; time += 1) expect(await family(at, school)()).toMatchObject({ status: 201 });
  const lines = logged.mock.calls.flat().join('\n');
  logged.mockRestore();
  expect(lines).toContain('address-limit-unavailable');
  expect(lines).not.toContain(school);
});

test('the table tells nobody’s address, and forgets within three hours', async () => {
  const at = services(5);
  await family(at, school)();
  const { rows } = await pool.query('select a::text as row from address_counts a');
  expect(rows).toHaveLength(1);
  for (const form of [school, Buffer.from(school).toString('hex'), 'c6336407'])
    expect(rows[0].row).not.toContain(form);
  now = new Date('2026-11-24T10:20:00Z');
  await at.forgetAddressCounts();
  expect((await pool.query('select 1 from address_counts')).rows).toEqual([]);
  now = new Date('2026-11-24T08:20:00Z');
});

test('another system gets 429 with Retry-After and Swedish words, by the platform’s address alone', async () => {
  vi.resetModules();
  for (const [name, value] of Object.entries({
    ...testVariables,
    DATABASE_URL: database.url,
    MAIL_DIRECTORY: '/dev/null/none',
    REGISTRATIONS_PER_HOUR: '1',
  }))
    vi.stubEnv(name, value);
  const receive = (await import('../../netlify/functions/receive-registration.mts')).default;
  const post = (ip: string, forged: string) =>
    receive(
      new Request('http://localhost:4321/api/registrations', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-forwarded-for': forged,
          'x-nf-client-connection-ip': forged,
        },
        body: JSON.stringify(answersOf.parent),
      }),
      { ...functionContext().context, ip },
    );
  expect((await post(school, '203.0.113.1')).status).toBe(201);
  const refused = await post(school, '203.0.113.2');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(3600);
  expect((await refused.json()).error).toMatch(/samma nät.*Inget har sparats.*ring/s);
  expect((await post('203.0.113.3', school)).status).toBe(201);
  vi.unstubAllEnvs();
});
