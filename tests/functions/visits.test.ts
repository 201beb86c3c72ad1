import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import naughtyStrings from 'big-list-of-naughty-strings';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Services } from '../../netlify/compose.ts';
import { postgresPool } from '../../src/adapters/postgres-database.ts';
import { normalised } from '../../src/core/registration/text.ts';
import { startEmbedded } from '../postgres/embedded.ts';
import { testVariables } from '../stand-ins/environment.ts';
import { functionContext } from '../stand-ins/function-context.ts';
import { aVisit } from '../stand-ins/visits.ts';

vi.mock(import('../../netlify/lecture-facts.ts'), async (original) => ({
  ...(await original()),
  // The build writes it; what is asked for here are the districts alone.
  builtLectureFacts: async () => ({ facts: [], districts: [{ slug: 'kvarnvik', name: 'Kvarnvik' }] }),
}));

const database = await startEmbedded();
const pool = postgresPool(database.url);
afterAll(() => database.stop());
const mailDirectory = await mkdtemp(join(tmpdir(), 'mail-'));

let ask: typeof import('../../netlify/functions/visits.mts').default;
let services: Services;
beforeAll(async () => {
  const variables = {
    ...testVariables,
    DATABASE_URL: database.url,
    MAIL_DIRECTORY: mailDirectory,
    REGISTRATIONS_PER_HOUR: '100000',
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  ask = (await import('../../netlify/functions/visits.mts')).default;
  services = (await import('../../netlify/compose.ts')).compose();
});

const send = async (body: BodyInit, headers: Record<string, string> = {}, method = 'POST') => {
  const { context, settled } = functionContext();
  const answer = await ask(
    new Request('http://localhost:4321/api/visits', {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(method === 'POST' ? { body } : {}),
    }),
    context,
  );
  await settled();
  return answer;
};
const json = (changes: Record<string, unknown> = {}) => send(JSON.stringify({ ...aVisit(), ...changes }));
const stored = async (id: string) => (await services.visits.tasks()).find((task) => task.id === id);

describe('a request for a visit', () => {
  test('is kept before it is answered, and rings in the inbox', async () => {
    const visit = aVisit();
    const answer = await send(JSON.stringify(visit));
    expect([answer.status, await answer.json()]).toEqual([201, { id: visit.id }]);
    expect(await stored(visit.id)).toMatchObject(visit);
    const { rows } = await pool.query('select id, state from lecture_mails where visit_id = $1', [visit.id]);
    expect(rows[0]?.state).toBe('sent');
    const mail = await readFile(join(mailDirectory, `${rows[0]?.id}.eml`), 'utf8');
    expect(mail).toContain('samordning@example.se');
    expect(mail).not.toContain(visit.email);
  });

  test('comes from another system without an id, too, and as a form', async () => {
    const answer = await json({ id: undefined });
    expect(answer.status).toBe(201);
    expect(await stored((await answer.json()).id)).toBeDefined();
    const form = new URLSearchParams(Object.entries(aVisit()));
    const fromForm = await send(form.toString(), {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
    });
    expect(fromForm.status).toBe(201);
  });

  test('that a robot filled in is answered alike, and kept by nobody', async () => {
    const visit = aVisit();
    expect((await json({ ...visit, website: 'https://spam.example' })).status).toBe(201);
    expect(await stored(visit.id)).toBeUndefined();
  });

  test('says what is wrong in Swedish, by field', async () => {
    const answer = await json({ name: '', purpose: 'x' });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toEqual({
      errors: { purpose: ['Välj vilka besöket är för.'], name: ['Skriv ditt namn.'] },
    });
  });

  test.each([
    ['a GET', '', {}, 'GET', 405],
    ['plain text', 'x', { 'content-type': 'text/plain' }, 'POST', 415],
    ['broken JSON', '{', {}, 'POST', 400],
    ['a list', '[]', {}, 'POST', 400],
    ['a megabyte', `{"name":"${'x'.repeat(1_000_000)}"}`, {}, 'POST', 413],
    ['another site', '{}', { origin: 'https://annan.example', 'sec-fetch-site': 'cross-site' }, 'POST', 403],
  ])('%s is refused', async (_what, body, headers, method, status) => {
    expect((await send(body, headers as Record<string, string>, method)).status).toBe(status);
  });

  test('is taken exactly as it was written, or refused with a reason, whatever stands in it', async () => {
    for (const text of naughtyStrings) {
      const visit = aVisit({ workplace: text, wished: text, message: text });
      const answer = await send(JSON.stringify(visit));
      expect([201, 422], text).toContain(answer.status);
      if (answer.status === 201)
        expect(await stored(visit.id)).toMatchObject({
          workplace: normalised(text),
          wished: normalised(text),
          message: normalised(text),
        });
    }
  }, 60_000);
});
