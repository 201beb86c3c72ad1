import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import naughtyStrings from 'big-list-of-naughty-strings';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Services } from '../../netlify/compose.ts';
import { postgresPool, transaction } from '../../src/adapters/postgres-database.ts';
import { messageCharactersMax } from '../../src/core/registration/fields.ts';
import { formPage } from '../../src/core/registration/form-page.ts';
import { formFields, formSteps, newToken } from '../../src/core/registration/form-steps.ts';
import type { Registration } from '../../src/core/registration/registration.ts';
import { normalised } from '../../src/core/registration/text.ts';
import { startEmbedded } from '../postgres/embedded.ts';
import { coordinatorIdentity, testVariables } from '../stand-ins/environment.ts';
import { functionContext } from '../stand-ins/function-context.ts';
import { answersOf } from '../stand-ins/registrations.ts';
import { peoplesNames } from './peoples-names.ts';

const database = await startEmbedded();
const pool = postgresPool(database.url);
afterAll(() => database.stop());

let receive: typeof import('../../netlify/functions/receive-registration.mts').default;
let services: Services;
beforeAll(async () => {
  const variables = {
    ...testVariables,
    DATABASE_URL: database.url,
    MAIL_DIRECTORY: await mkdtemp(join(tmpdir(), 'mail-')),
    REGISTRATIONS_PER_HOUR: '100000',
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  receive = (await import('../../netlify/functions/receive-registration.mts')).default;
  services = (await import('../../netlify/compose.ts')).compose();
});

const address = 'http://localhost:4321/api/registrations';
const post = async (body: BodyInit, type = 'application/json') => {
  const { context, settled } = functionContext();
  const response = await receive(
    new Request(address, {
      method: 'POST',
      headers: { 'content-type': type, 'sec-fetch-site': 'same-origin' },
      body,
    }),
    context,
  );
  await settled();
  return response;
};
const form = 'application/x-www-form-urlencoded';
const json = (changes: Record<string, unknown>) => post(JSON.stringify({ ...answersOf.parent, ...changes }));

const answers = (changes: [string, string][] = [], without: readonly string[] = []) => {
  const fields = Object.entries(answersOf.parent)
    .filter(([name]) => !without.includes(name))
    .flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, String(one)]));
  return new URLSearchParams([...fields, ...changes]);
};
/** The page that answers a form, whatever bytes it is made of. */
const page = async (body: BodyInit) => {
  const { context, settled } = functionContext();
  const request = new Request('http://localhost:4321/anmalan/foralder/', {
    method: 'POST',
    headers: { 'content-type': form, 'sec-fetch-site': 'same-origin' },
    body,
  });
  const shown = await formPage('parent', request, services, (work) => context.waitUntil(work), context.ip);
  await settled();
  return shown;
};
const sent = (changes: [string, string][], without: readonly string[] = []) => {
  const body = answers(changes, ['registrant', ...without]);
  body.set(formFields.token, newToken(services));
  body.set(formFields.step, formSteps.send);
  return page(body.toString());
};

const openedBy = async (referenceCode: string) => {
  const { rows } = await transaction(pool, (client) =>
    client.query(
      `select v.sealed from registration_versions v join registrations r on r.id = v.registration_id
       where r.reference_code = $1`,
      [referenceCode],
    ),
  );
  const decrypter = new Decrypter();
  decrypter.addIdentity(coordinatorIdentity);
  return JSON.parse(await decrypter.decrypt(new Uint8Array(rows[0].sealed), 'text')).registration;
};

/** What is sent while `work` goes on is taken in memory: sealing and storing a thousand texts takes a minute. */
const inMemory = async (work: (taken: (code: string) => Registration | undefined) => Promise<void>) => {
  const taken: Registration[] = [];
  const receiving = vi.spyOn(services, 'receive').mockImplementation(async ({ registration }) => ({
    ok: true,
    state: 'new',
    referenceCode: String(taken.push(registration) - 1),
    mailId: undefined,
  }));
  await work((code) => taken[Number(code)]);
  receiving.mockRestore();
};

type TextField = 'name' | 'message';
type Verdict = { text: string; taken: boolean; findings: string[] };

/** Sends one text in a field, as JSON and in the form: each must take it as it was written, or refuse it with a reason. */
const verdict = async (
  field: TextField,
  text: string,
  taken: (code: string) => Registration | undefined,
): Promise<Verdict> => {
  const written = normalised(text);
  const asJson = await json({ [field]: text });
  const body = await asJson.json();
  const asForm = await sent([[field, text]], [field]);
  const findings: string[] = [];
  const note = (finding: string) => findings.push(`${JSON.stringify(text.slice(0, 60))}: ${finding}`);
  if (asJson.status === 201) {
    const stored = taken(body.referenceCode)?.[field];
    if (stored !== written) note(`JSON became ${JSON.stringify(stored)}`);
  } else if (asJson.status !== 422 || !body.errors[field]?.length) note(`JSON was ${asJson.status}`);
  if (asForm.show === 'receipt') {
    const stored = taken(asForm.referenceCode)?.[field];
    // A field that was left empty in a form is a question that was left out.
    if ((stored ?? '') !== written) note(`the form became ${JSON.stringify(stored)}`);
  } else if (asForm.show !== 'form' || !asForm.errors[field]?.length) note(`the form was ${asForm.show}`);
  if (written !== '' && (asJson.status === 201) !== (asForm.show === 'receipt')) note('they do not agree');
  return { text: written, taken: asJson.status === 201, findings };
};
const verdicts = async (field: TextField, texts: readonly string[]): Promise<Verdict[]> => {
  const all: Verdict[] = [];
  await inMemory(async (taken) => {
    for (const text of texts) all.push(await verdict(field, text, taken));
  });
  return all;
};

/** All of them, line by line, in as few messages as hold them. */
const asMessages = (texts: readonly string[]): string[] => {
  const messages: string[] = [];
  for (const text of texts) {
    const last = messages.at(-1);
    if (last !== undefined && [...last, ...text].length < messageCharactersMax)
      messages[messages.length - 1] = `${last}\n${text}`;
    else messages.push(text);
  }
  return messages;
};

describe('text that was made to break things', () => {
  let taken: string[] = [];

  test('is taken exactly as written, or refused with a reason', async () => {
    const all = await verdicts('message', Object.values(naughtyStrings));
    expect(all.length).toBeGreaterThan(400);
    expect(all.flatMap(({ findings }) => findings)).toEqual([]);
    taken = all.flatMap((one) => (one.taken ? [one.text] : []));
    expect(taken.length).toBeGreaterThan(400);
  });

  test('comes out of the database and the seal as it was written', async () => {
    for (const message of asMessages([...taken, ...peoplesNames])) {
      const response = await json({ message });
      const body = await response.json();
      expect([response.status, body.errors]).toEqual([201, undefined]);
      expect((await openedBy(body.referenceCode)).message).toBe(message);
    }
  });

  test.each([
    ['half a surrogate pair', 'a\ud800b'],
    ['the other half', 'a\udc00b'],
    ['NUL', 'a\u0000b'],
    ['a turned reading direction', 'a\u202eb'],
    ['an escape sequence', '\u001b[31mröd'],
  ])('with %s is refused', async (_, text) => {
    const response = await json({ message: text });
    expect(response.status).toBe(422);
    expect(Object.keys((await response.json()).errors)).toEqual(['message']);
  });

  test('cannot get into a mail’s headers: CRLF in a name stays in what is sealed', async () => {
    const name = 'Tindra\r\nBcc: alla@example.se';
    const { referenceCode } = await (await json({ name })).json();
    expect((await openedBy(referenceCode)).name).toBe('Tindra\nBcc: alla@example.se');
    const { rows } = await pool.query(`select string_agg(mail, '') as mails from outbox`);
    expect(rows[0].mails).not.toContain('Bcc');
  });
});

test('people’s names are taken exactly as they write them', async () => {
  expect(peoplesNames.length).toBeGreaterThan(250);
  const all = await verdicts('name', peoplesNames);
  expect(all.filter(({ taken }) => !taken)).toEqual([]);
  expect(all.flatMap(({ findings }) => findings)).toEqual([]);
});

const deep = (levels: number, open: string, close: string) => open.repeat(levels) + close.repeat(levels);
const parent = JSON.stringify(answersOf.parent);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

describe('a body that was made to break things', () => {
  test.each<[string, BodyInit, number]>([
    ['too large', `{"message":"${'x'.repeat(70_000)}"}`, 413],
    ['deep arrays', deep(30_000, '[', ']'), 400],
    ['deep objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 422],
    ['a deep answer', `{"registrant":"parent","message":${deep(30_000, '[', ']')}}`, 422],
    ['a deep registrant', `{"registrant":${deep(30_000, '[', ']')}}`, 422],
    ['an answer that is an object', parent.replace('"kvall"', '{"toString":"kvall"}'), 422],
    ['UTF-16', utf16(parent), 400],
    ['Latin-1', new Uint8Array(Buffer.from(parent, 'latin1')), 400],
    [
      'a truncated letter',
      new Uint8Array(Buffer.from(parent).subarray(0, Buffer.from(parent).indexOf(0xc3) + 1)),
      400,
    ],
    ['an overlong slash', new Uint8Array([0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x7d]), 400],
    ['a byte order mark, which JSON may begin with', new Uint8Array(Buffer.from(`\ufeff${parent}`)), 201],
    ['a form that says that it is JSON', answers().toString(), 400],
    ['a number past counting', parent.replace('"childAge":[7,10]', '"childAge":[1e999]'), 422],
    ['a fraction of a year', parent.replace('"childAge":[7,10]', '"childAge":[7.5]'), 422],
    ['a thousand ages', parent.replace('[7,10]', `[${Array(1000).fill(7)}]`), 422],
    [
      'a thousand fields',
      JSON.stringify({
        ...answersOf.parent,
        ...Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`f${i}`, i])),
      }),
      422,
    ],
    ['a name twice: the last one counts, as JSON says', `${parent.slice(0, -1)},"name":"Alva"}`, 201],
    ['__proto__', `${parent.slice(0, -1)},"__proto__":{"polluted":true}}`, 422],
    ['constructor', `${parent.slice(0, -1)},"constructor":{"prototype":{"polluted":true}}}`, 422],
    ['toString', `${parent.slice(0, -1)},"toString":1,"hasOwnProperty":1,"valueOf":null}`, 422],
    ['a registrant of every object', '{"registrant":"toString"}', 422],
    ['a registrant that is a prototype', '{"registrant":"__proto__"}', 422],
  ])('as JSON: %s', async (name, body, status) => {
    const response = await post(body);
    expect([name, response.status]).toEqual([name, status]);
    const answer = await response.json();
    if (status >= 400) expect(answer.error ?? Object.values(answer.errors)[0]).toBeTruthy();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test.each<[string, BodyInit, number, string | undefined]>([
    ['too large', `message=${'x'.repeat(70_000)}`, 413, undefined],
    ['a name twice', answers([['name', 'Alva']]).toString(), 422, 'name'],
    ['a time twice', answers([['contactTime', 'kvall']]).toString(), 422, 'contactTime'],
    ['thousands of fields', `${answers()}${'&a=1'.repeat(5_000)}`, 422, 'a'],
    [
      'a field of every object',
      answers([
        ['__proto__', 'x'],
        ['constructor', 'x'],
      ]).toString(),
      422,
      'constructor',
    ],
    ['Latin-1', new Uint8Array(Buffer.from(`${answers()}&district=\u00e5`, 'latin1')), 400, undefined],
    [
      'Latin-1, percent-encoded: a letter that is none is taken as the sign for that',
      `${answers()}&district=%E5`,
      201,
      undefined,
    ],
    ['UTF-16', utf16(answers().toString()), 400, undefined],
    ['half an escape', `${answers()}&district=%`, 201, undefined],
    ['NUL', `${answers()}&district=a%00b`, 422, 'district'],
    ['half a surrogate pair, percent-encoded', `${answers()}&district=%ED%A0%80`, 201, undefined],
    ['JSON', parent, 422, 'registrant'],
    ['nothing', '', 422, 'registrant'],
    ['only separators', '&&&==&=', 422, 'registrant'],
  ])('as a form to the interface: %s', async (name, body, status, field) => {
    const response = await post(body, form);
    expect([name, response.status]).toEqual([name, status]);
    if (field) expect(Object.keys((await response.json()).errors)).toContain(field);
  });

  test.each<[string, (token: string) => BodyInit, FormOutcome]>([
    ['too large', () => `message=${'x'.repeat(70_000)}`, 413],
    ['Latin-1', () => new Uint8Array([0x61, 0x3d, 0xe5]), 400],
    ['UTF-16', () => utf16('a=b'), 400],
    ['a name twice', (token) => `${token}&${answers([['name', 'Alva']], ['registrant'])}`, 'name'],
    [
      'a token twice: the first counts',
      (token) => `${token}&token=x&${answers([], ['registrant'])}`,
      'receipt',
    ],
    [
      'a step twice: the first counts',
      (token) => `${token}&steg=andra&${answers([], ['registrant'])}`,
      'receipt',
    ],
    [
      'a step that does not exist leads to checking',
      () => `token=${newToken(services)}&steg=__proto__&${answers([], ['registrant'])}`,
      'check',
    ],
    [
      'prototype keys are no fields',
      (token) => `${token}&__proto__=x&constructor=x&${answers([], ['registrant'])}`,
      'receipt',
    ],
    [
      'a forged token',
      () => `token=1.aaaaaaaa.${'A'.repeat(43)}&steg=skicka&${answers([], ['registrant'])}`,
      'form',
    ],
    [
      'thousands of values',
      (token) => `${token}&${answers([], ['registrant'])}${'&group=x'.repeat(5_000)}`,
      'group',
    ],
    [
      'markup',
      (token) => `${token}&${answers([['district', '"><script>alert(1)</script>']], ['registrant'])}`,
      'receipt',
    ],
  ])('as a form to the page: %s', async (_, body, outcome) => {
    const shown = await page(body(`token=${newToken(services)}&steg=skicka`));
    if (typeof outcome === 'number') expect(shown).toEqual({ show: 'refused', status: outcome });
    else if (shown.show === 'form' && Object.keys(shown.errors).length > 0)
      expect(Object.keys(shown.errors)).toEqual([outcome]);
    else expect(shown.show).toBe(outcome);
  });
  type FormOutcome = number | 'receipt' | 'check' | 'form' | 'name' | 'group';

  test.each([
    ['application/json; charset=utf-16', 400],
    ['APPLICATION/JSON ; x', 201],
    ['application/json, text/plain', 415],
    ['application/jsonx', 415],
    ['multipart/form-data', 415],
  ])('that calls itself %s is %i', async (type, status) => {
    const body = type.includes('utf-16') ? utf16(parent) : parent;
    expect((await post(body as BodyInit, type)).status).toBe(status);
  });
});
