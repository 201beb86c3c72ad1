import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { postgresPool } from '../../src/adapters/postgres-database.ts';
import { startEmbedded } from '../postgres/embedded.ts';
import { coordinatorIdentity, recoveryIdentity, testVariables } from '../stand-ins/environment.ts';
import { functionContext } from '../stand-ins/function-context.ts';
import { answersOf } from '../stand-ins/registrations.ts';

const address = 'http://localhost:4321/api/registrations';
const database = await startEmbedded();
const pool = postgresPool(database.url);
afterAll(() => database.stop());

const mailDirectory = await mkdtemp(join(tmpdir(), 'mail-'));
const load = async (changes: Record<string, string> = {}) => {
  vi.resetModules();
  vi.unstubAllEnvs();
  const variables = {
    ...testVariables,
    DATABASE_URL: database.url,
    MAIL_DIRECTORY: mailDirectory,
    ...changes,
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  return (await import('../../netlify/functions/receive-registration.mts')).default;
};
let receive = await load();

beforeEach(async () => {
  await pool.query('truncate registrations, outbox cascade');
  receive = await load();
});

const post = async (body: BodyInit, headers: Record<string, string> = {}, method = 'POST') => {
  const { context, settled } = functionContext();
  const response = await receive(
    new Request(address, { method, headers, ...(method === 'GET' ? {} : { body }) }),
    context,
  );
  await settled();
  return response;
};
const postJson = (answers: unknown, headers: Record<string, string> = {}) =>
  post(JSON.stringify(answers), { 'content-type': 'application/json', ...headers });
const postForm = (answers: Record<string, unknown>, headers: Record<string, string> = {}) =>
  post(
    new URLSearchParams(
      Object.entries(answers).flatMap(([name, value]) => [value].flat().map((item) => [name, String(item)])),
    ).toString(),
    { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  );
const rows = async (sql: string) => (await pool.query(sql)).rows;
const opened = async (identity: string) => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const [{ sealed }] = await rows('select sealed from registration_versions order by version desc');
  return JSON.parse(await decrypter.decrypt(new Uint8Array(sealed), 'text'));
};

describe('a registration from another system', () => {
  test.each(Object.values(answersOf))('of a $registrant is stored and gets a code', async (answers) => {
    const response = await postJson(answers);
    expect(response.status).toBe(201);
    const { referenceCode } = await response.json();
    expect(referenceCode).toMatch(/^[BFGHJKLMNRSTVX]{3}-[2-9]{4}$/);
    expect(await rows('select reference_code, status, quarantined from registrations')).toEqual([
      { reference_code: referenceCode, status: 'ny', quarantined: false },
    ]);
  });

  test.each([
    ['the coordinator', coordinatorIdentity],
    ['the recovery key', recoveryIdentity],
  ])('can be opened by %s, word for word', async (_, identity) => {
    const { referenceCode } = await (await postJson(answersOf.parent)).json();
    const content = await opened(identity);
    expect(content).toMatchObject({ referenceCode, version: 1 });
    expect(content.registration).toEqual({ ...answersOf.parent, phone: '070-174 06 05' });
  });

  test('rings one bell, which holds the number, the code and the link and no answer', async () => {
    const { referenceCode } = await (await postJson(answersOf.parent)).json();
    const [entry] = await rows('select state, mail from outbox');
    expect(entry.state).toBe('sent');
    const mail = JSON.parse(entry.mail);
    expect(mail.text).toContain(referenceCode);
    expect(mail.text).toContain('http://localhost:4321/samordning/');
    for (const answer of ['Tindra', '174', 'Solrosen', 'solrosen', 'undrar', '10 år'])
      expect(JSON.stringify(mail)).not.toContain(answer);
    const files = await readdir(mailDirectory);
    expect(await readFile(join(mailDirectory, files.at(-1) as string), 'utf8')).toContain(
      `${mail.subject.split(' ').at(-1)}`,
    );
  });

  test('is taken form encoded from this site’s own pages', async () => {
    const response = await postForm(answersOf.parent, { 'sec-fetch-site': 'same-origin' });
    expect(response.status).toBe(201);
    expect((await opened(coordinatorIdentity)).registration.childAge).toEqual([7, 10]);
  });
});

describe('the same key', () => {
  test('and answers give the same code, and store one', async () => {
    const headers = { 'idempotency-key': 'a-key' };
    const codes = [];
    for (let time = 0; time < 3; time += 1)
      codes.push((await (await postJson(answersOf.child, headers)).json()).referenceCode);
    expect(new Set(codes).size).toBe(1);
    expect(await rows('select version from registration_versions')).toHaveLength(1);
    expect(await rows('select id from outbox')).toHaveLength(1);
  });

  test('twenty times in parallel stores one and rings one bell', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => postJson(answersOf.child, { 'idempotency-key': 'together' })),
    );
    const codes = await Promise.all(answers.map(async (answer) => (await answer.json()).referenceCode));
    expect(new Set(codes).size).toBe(1);
    expect(codes[0]).toBeDefined();
    expect(await rows('select version from registration_versions')).toHaveLength(1);
    expect(await rows('select id from outbox')).toHaveLength(1);
  });

  test('with changed answers is refused with 409, and nothing changes', async () => {
    const headers = { 'idempotency-key': 'b-key' };
    await postJson(answersOf.child, headers);
    expect((await postJson({ ...answersOf.child, childAge: 10 }, headers)).status).toBe(409);
    expect(await rows('select version from registration_versions')).toHaveLength(1);
  });

  test('written in another order or with other spaces is the same answers', async () => {
    const headers = { 'idempotency-key': 'c-key' };
    const reversed = Object.fromEntries(Object.entries(answersOf.parent).toReversed());
    await postJson(answersOf.parent, headers);
    const again = await postJson({ ...reversed, name: '  Tindra ', phone: '070 174 06 05' }, headers);
    expect(again.status).toBe(201);
    expect(await rows('select version from registration_versions')).toHaveLength(1);
  });

  test('without a key every post is its own', async () => {
    await postJson(answersOf.child);
    await postJson(answersOf.child);
    expect(await rows('select id from registrations')).toHaveLength(2);
  });
});

describe('what is refused', () => {
  test.each([
    ['GET', 405],
    ['PUT', 405],
    ['DELETE', 405],
  ])('%s is %i', async (method, status) => {
    const response = await post('{}', { 'content-type': 'application/json' }, method);
    expect(response.status).toBe(status);
    expect(response.headers.get('allow')).toBe('POST');
  });

  test.each(['text/plain', 'multipart/form-data; boundary=x', ''])(
    'content type "%s" is 415',
    async (type) => {
      expect((await post('x', type ? { 'content-type': type } : {})).status).toBe(415);
    },
  );

  test.each([64 * 1024 + 1, 10 * 1024 * 1024])('a body of %i bytes is 413', async (bytes) => {
    expect((await post('x'.repeat(bytes), { 'content-type': 'application/json' })).status).toBe(413);
  });

  test.each(['{', '[]', 'null', '"x"', '7', ''])('the body %s is 400', async (body) => {
    expect((await post(body, { 'content-type': 'application/json' })).status).toBe(400);
  });

  test('a body that is not UTF-8 is 400', async () => {
    const body = new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]);
    expect((await post(body, { 'content-type': 'application/json' })).status).toBe(400);
  });

  test.each(['', 'å', 'x'.repeat(201), 'a b'])('the key "%s" is 400', async (key) => {
    const { context } = functionContext();
    const request = new Request(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(answersOf.child),
    });
    // A header of the wire can hold what the Headers class refuses.
    vi.spyOn(request.headers, 'get').mockImplementation((name) =>
      name === 'idempotency-key' ? key : name === 'content-type' ? 'application/json' : null,
    );
    expect((await receive(request, context)).status).toBe(400);
  });

  test('wrong answers are 422 with a reason by field, and nothing is stored', async () => {
    const response = await postJson({ ...answersOf.parent, group: [], phone: '12', extra: 1 });
    expect(response.status).toBe(422);
    const { errors } = await response.json();
    expect(Object.keys(errors).toSorted()).toEqual(['extra', 'group', 'phone']);
    expect(await rows('select id from registrations')).toEqual([]);
  });

  test('an unknown registrant is 422', async () => {
    const response = await postJson({ ...answersOf.parent, registrant: 'neighbour' });
    expect(response.status).toBe(422);
    expect(Object.keys((await response.json()).errors)).toEqual(['registrant']);
  });

  test('a professional without the family’s yes is 422', async () => {
    const { familyConsent: _, ...without } = answersOf.professional;
    expect(Object.keys((await (await postJson(without)).json()).errors)).toEqual(['familyConsent']);
  });

  test.each([
    ['form', { 'sec-fetch-site': 'cross-site' }, 403],
    ['form', { 'sec-fetch-site': 'same-site' }, 403],
    ['form', { origin: 'https://evil.example' }, 403],
    ['form', { origin: 'null' }, 403],
    ['form', {}, 403],
    ['form', { origin: 'http://localhost:4321' }, 201],
    ['form', { 'sec-fetch-site': 'same-origin' }, 201],
    ['form', { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:4321' }, 403],
    ['json', {}, 201],
    ['json', { origin: 'https://evil.example' }, 403],
    ['json', { 'sec-fetch-site': 'cross-site' }, 403],
    ['json', { 'sec-fetch-site': 'same-origin' }, 201],
  ] as const)('a %s post with %o is %i', async (kind, headers, status) => {
    const send = kind === 'form' ? postForm : postJson;
    expect((await send(answersOf.parent, headers as Record<string, string>)).status).toBe(status);
  });

  test.each([
    { __proto__: null, registrant: 'parent', constructor: 1, toString: 2 },
    { registrant: { toString: 1 } },
    { ...answersOf.parent, website: { toString: 1 } },
    { ...answersOf.parent, message: { deep: [[[[[]]]]] } },
    { ...answersOf.parent, childAge: 'sju' },
    { ...answersOf.parent, name: '\ud800' },
    JSON.parse('{"__proto__":{"polluted":true},"registrant":"parent"}'),
  ])('odd bodies are answered, never a 500: %#', async (body) => {
    expect((await postJson(body)).status).toBeLessThan(500);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

test('a filled honeypot is quarantined: answered and sealed as usual, without a bell', async () => {
  const response = await postJson({ ...answersOf.parent, website: 'https://spam.example' });
  expect(response.status).toBe(201);
  expect(await rows('select quarantined from registrations')).toEqual([{ quarantined: true }]);
  expect(await rows('select id from outbox')).toEqual([]);
  expect((await opened(coordinatorIdentity)).registration.name).toBe('Tindra');
});

test.each([
  ['COORDINATOR_RECIPIENTS', ''],
  ['RECOVERY_RECIPIENT', ''],
  ['SERVICE_SECRET', 'short'],
])('without a right %s registration is closed with 503, not open and unsealed', async (name, value) => {
  receive = await load({ [name]: value });
  expect((await postJson(answersOf.parent)).status).toBe(503);
  expect(await rows('select id from registrations')).toEqual([]);
});

test('a database row adds no reader', async () => {
  await pool.query('create table if not exists recipients (recipient text)');
  await pool.query(`insert into recipients values ('age1forged')`);
  await postJson(answersOf.parent);
  const [{ sealed }] = await rows('select sealed from registration_versions');
  const header = Buffer.from(sealed).toString('latin1').split('---')[0] ?? '';
  expect(header.match(/-> X25519 /g)).toHaveLength(2);
});

test('every answer is kept by no cache and carries the security headers', async () => {
  for (const response of [await postJson(answersOf.parent), await postJson({}), await post('', {}, 'GET')]) {
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  }
});
