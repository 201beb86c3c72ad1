import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { postgresPool } from '../../src/adapters/postgres-database.ts';
import { formPage } from '../../src/core/registration/form-page.ts';
import { formFields, formSteps, newToken } from '../../src/core/registration/form-steps.ts';
import { completeAnswers } from '../core/registration/complete-answers.ts';
import { startEmbedded } from '../postgres/embedded.ts';
import { deskClient } from '../stand-ins/desk-client.ts';
import { functionContext } from '../stand-ins/function-context.ts';
import { answersOf } from '../stand-ins/registrations.ts';

/*
 * "Has she registered?" Whoever asks learns it neither from an answer nor from the time that it takes. Time is counted
 * as the work that an answer costs: the statements that the database gets.
 */
const database = await startEmbedded();
const pool = postgresPool(database.url);
afterAll(() => database.stop());

let now = new Date('2026-11-24T08:00:00Z');
const client = await deskClient({ DATABASE_URL: database.url, MAIL_DIRECTORY: '/dev/null/none' }, () => now);
const { compose } = await import('../../netlify/compose.ts');
const receive = (await import('../../netlify/functions/receive-registration.mts')).default;
const services = compose();

const statements = vi.spyOn(pg.Client.prototype, 'query');
beforeEach(() => {
  client.jar.cookie = '';
});

/** All that a stranger can see of an answer, and what it cost. */
const seen = async (ask: () => Promise<Response>) => {
  statements.mockClear();
  const answer = await ask();
  const told = { status: answer.status, headers: [...answer.headers], body: await answer.text() };
  return { ...told, statements: statements.mock.calls.map(([sql]) => String(sql)) };
};

const send = async (changes: Record<string, unknown> = {}, key = randomUUID()) => {
  const { context, settled } = functionContext();
  const answer = await receive(
    new Request('http://localhost:4321/api/registrations', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ ...answersOf.parent, ...changes }),
    }),
    context,
  );
  await settled();
  return answer;
};
const stored = async () => {
  const { referenceCode } = await (await send()).json();
  const { rows } = await pool.query('select id from registrations order by received_at desc limit 1');
  return { referenceCode, id: rows[0].id as string };
};

describe('without signing in', () => {
  test('an id that exists is answered as one that does not, without asking the database', async () => {
    const { id } = await stored();
    for (const [name, method, rest] of [
      ['registration', 'GET', ''],
      ['changes', 'POST', '/changes'],
    ] as const) {
      const ask = (which: string) =>
        seen(() =>
          client.call(name, method, `/api/desk/registrations/${which}${rest}`, {
            body:
              method === 'POST' ? { change: { kind: 'take' }, seen: { version: 1, revision: 1 } } : undefined,
          }),
        );
      const known = await ask(id);
      expect(known).toEqual(await ask(randomUUID()));
      expect(known).toMatchObject({ status: 401, statements: [] });
    }
  });

  test('no address takes a code: it is an unknown field, whether it exists or not', async () => {
    const { referenceCode } = await stored();
    const known = await seen(() => send({ referenceCode }));
    expect(known).toEqual(await seen(() => send({ referenceCode: 'KLM-4729' })));
    expect(known).toMatchObject({ status: 422, statements: [] });
  });

  test('a session that was ended is answered as one that never was', async () => {
    await client.signIn();
    const cookie = client.jar.cookie;
    await client.call('session', 'DELETE', '/api/desk/session');
    const ask = (value: string) =>
      seen(() => client.call('session', 'GET', '/api/desk/session', { headers: { cookie: value } }));
    expect(await ask(cookie)).toEqual(await ask(`desk=${'A'.repeat(43)}`));
  });
});

test('a link that was used or is too old is answered as one that never was', async () => {
  const used = await client.token();
  await client.post({ token: used });
  const old = await client.token();
  now = new Date('2026-11-24T09:00:00Z');
  client.jar.cookie = '';
  const never = await seen(() => client.post({ token: 'A'.repeat(43) }));
  expect(never.status).toBe(401);
  for (const token of [used, old]) expect(await seen(() => client.post({ token }))).toEqual(never);
});

describe('a form', () => {
  const page = async (token: string, step: string) => {
    const form = new URLSearchParams({ [formFields.token]: token, [formFields.step]: step });
    for (const [name, value] of Object.entries(completeAnswers.parent))
      for (const one of [value].flat()) form.append(name, one);
    const { context, settled } = functionContext();
    const request = new Request('http://localhost:4321/anmalan/foralder/', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
      body: form,
    });
    const shown = await formPage('parent', request, services, (work) => context.waitUntil(work));
    await settled();
    return shown;
  };

  test('answers the same family’s same answers anew under another key: nobody learns that they were sent before', async () => {
    const [first, second] = [newToken(services), newToken(services)];
    await page(first, formSteps.send);
    statements.mockClear();
    expect(await page(second, formSteps.check)).toMatchObject({ show: 'check' });
    const asked = statements.mock.calls.map(([sql]) => String(sql));
    statements.mockClear();
    expect(await page(newToken(services), formSteps.check)).toMatchObject({ show: 'check' });
    expect(statements.mock.calls.map(([sql]) => String(sql))).toEqual(asked);
    expect(await page(second, formSteps.send)).toMatchObject({ show: 'receipt', status: 201 });
  });

  test('that was sent is asked for again by its key alone, which is random and signed', async () => {
    const token = newToken(services);
    const sent = await page(token, formSteps.send);
    const code = sent.show === 'receipt' && sent.referenceCode;
    expect(await page(token, formSteps.check)).toMatchObject({
      show: 'receipt',
      status: 200,
      referenceCode: code,
    });
    const [version, key = ''] = token.split('.');
    expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    statements.mockClear();
    expect(await page(`${version}.${key}.${'A'.repeat(43)}`, formSteps.check)).toMatchObject({
      show: 'form',
      renewed: true,
    });
    expect(await page(`${version}.${randomUUID()}.${'A'.repeat(43)}`, formSteps.check)).toMatchObject({
      show: 'form',
      renewed: true,
    });
    expect(statements).not.toHaveBeenCalled();
  });

  test('in quarantine is not told of as sent: sending it again, as a person, ends the quarantine', async () => {
    const token = newToken(services);
    await page(token, formSteps.send);
    await pool.query('update registrations set quarantined = true');
    expect(await page(token, formSteps.check)).toMatchObject({ show: 'check' });
  });
});
