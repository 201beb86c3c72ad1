import { readdir } from 'node:fs/promises';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { postgresPool } from '../../src/adapters/postgres-database.ts';
import { postgresPasskeys } from '../../src/adapters/postgres-passkeys.ts';
import { startEmbedded } from '../postgres/embedded.ts';
import {
  type DeskCall,
  type DeskFunction,
  deskCalls,
  deskClient,
  deskFunctions,
} from '../stand-ins/desk-client.ts';

const database = await startEmbedded();
const pool = postgresPool(database.url);
afterAll(() => database.stop());

let now = new Date('2026-11-24T08:00:00Z');
const open = (variables: Record<string, string> = {}) =>
  deskClient({ DATABASE_URL: database.url, ...variables }, () => now);
let client = await open();
beforeEach(async () => {
  now = new Date('2026-11-24T08:00:00Z');
  await pool.query('truncate coordinators cascade');
  client = await open();
});

const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const session = () => client.call('session', 'GET', '/api/desk/session');
const list = () => client.call('registrations', 'GET', '/api/desk/registrations');

describe('a sign-in link', () => {
  test('leads to the desk, with its token where no server sees it', async () => {
    expect(await client.token()).toMatch(/^[\w-]{43}$/);
  });

  test('begins a session of eight hours that knows her name', async () => {
    const response = await client.signIn('Karin Ek');
    expect(response.status).toBe(200);
    const told = { name: 'Karin Ek', role: 'coordinator', expiresAt: '2026-11-24T16:00:00.000Z' };
    expect(await response.json()).toEqual({ ...told, wrappedIdentity: null });
    expect(await (await session()).json()).toEqual(told);
  });

  test('works once; of twenty at once one is let in, and one session begins', async () => {
    const token = await client.token();
    const answers = await Promise.all(Array.from({ length: 20 }, () => client.post({ token })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(19).fill(401)]);
    expect((await pool.query('select * from sessions')).rows).toHaveLength(1);
    expect((await client.post({ token })).status).toBe(401);
  });

  test('is answered alike whatever is wrong with it: used, old, made up, misshapen', async () => {
    const used = await client.token();
    await client.post({ token: used });
    const old = await client.token();
    later(30);
    const answers = await Promise.all(
      [used, old, 'A'.repeat(43), '', 'åäö\u0000', "' or 1=1 --", 'x'.repeat(3000)].map((token) =>
        client.post({ token }),
      ),
    );
    const seen = await Promise.all(
      answers.map(async (answer) => [answer.status, await answer.text(), [...answer.headers]]),
    );
    for (const answer of seen) expect(answer).toEqual(seen[0]);
    expect(seen[0]?.[0]).toBe(401);
  });

  test('of her who is signed in already ends the session that it replaces', async () => {
    await client.signIn();
    const before = client.jar.cookie;
    await client.signIn();
    expect((await session()).status).toBe(200);
    client.jar.cookie = before;
    expect((await session()).status).toBe(401);
  });

  test('is kept as a digest only, and so is the session', async () => {
    const token = await client.token();
    await client.post({ token });
    const secrets = [token, client.jar.cookie.split('=')[1] as string];
    for (const table of ['coordinators', 'sign_in_links', 'sessions'])
      for (const { row } of (await pool.query(`select t::text as row from ${table} t`)).rows)
        for (const secret of secrets) {
          expect(row).not.toContain(secret);
          expect(row).not.toContain(Buffer.from(secret, 'base64url').toString('hex'));
        }
  });
});

test.each(['', '   ', 'x'.repeat(81), 'Karin\u202eEk', 'Karin\u0000'])(
  '%j is no coordinator’s name',
  async (name) => {
    await expect(client.token(name)).rejects.toThrow('visible characters');
    expect((await pool.query('select * from coordinators')).rows).toEqual([]);
  },
);

describe('a session', () => {
  test('ends after eight hours, whatever was done meanwhile', async () => {
    await client.signIn();
    later(479);
    expect((await list()).status).toBe(200);
    later(1);
    expect((await list()).status).toBe(401);
  });

  test('ends on the server when she signs out: a kept cookie opens nothing', async () => {
    await client.signIn();
    const kept = client.jar.cookie;
    const response = await client.call('session', 'DELETE', '/api/desk/session');
    expect(response.status).toBe(204);
    expect(response.headers.get('set-cookie')).toMatch(/^desk=; .*Max-Age=0/);
    client.jar.cookie = kept;
    expect((await session()).status).toBe(401);
    expect((await list()).status).toBe(401);
  });

  test('has a cookie that no script reads and no other site sends', async () => {
    const cookie = (await client.signIn()).headers.get('set-cookie');
    expect(cookie).toMatch(/^desk=[\w-]{43}; Path=\/; Max-Age=28800; HttpOnly; SameSite=Strict$/);
  });
});

describe('without a session', () => {
  test.each(deskCalls)('$method $path is the same 401, with and without a cookie', async (asked) => {
    const { name, method, path, body } = asked;
    const without = await client.call(name, method, path, { body });
    client.jar.cookie = `desk=${'A'.repeat(43)}`;
    const guessed = await client.call(name, method, path, { body });
    expect(without.status).toBe(401);
    expect([guessed.status, await guessed.text()]).toEqual([without.status, await without.text()]);
  });
});

describe('who may', () => {
  test('is asked of every function of the desk', async () => {
    const files = (await readdir('netlify/functions')).filter((file) => file.startsWith('desk-'));
    expect(Object.keys(deskFunctions)).toHaveLength(files.length);
    const asked = new Set(deskCalls.map(({ name }) => name));
    const open: DeskFunction[] = ['challenge', 'invite', 'passkeys'];
    expect([...asked, ...open].toSorted()).toEqual(Object.keys(deskFunctions).toSorted());
  });

  const statusOf = async ({ name, method, path, body }: DeskCall) =>
    (await client.call(name, method, path, { body })).status;

  test.each(deskCalls)('do $method $path', async (asked) => {
    await client.enrol('Karin Ek', 'coordinator');
    const coordinator = await statusOf(asked);
    await client.enrol('Sara Ek', 'administrator');
    const kept = client.jar.cookie;
    const administrator = await statusOf(asked);
    await client.enrol('Sara Ek');
    await postgresPasskeys(pool).remove('Sara Ek', now);
    const removed = await statusOf(asked);
    client.jar.cookie = kept;
    const removedBefore = await statusOf(asked);
    await client.enrol('Olle Ek', 'organiser');
    const organiser = await statusOf(asked);
    expect([removed, removedBefore]).toEqual([401, 401]);
    expect([401, 403]).not.toContain(administrator);
    if (asked.role === 'administrator') expect(coordinator).toBe(403);
    else expect(coordinator).toBe(administrator);
    // Whose session it is, and leaving: nothing else.
    expect(organiser).toBe(asked.name === 'session' ? coordinator : 403);
  });
});

describe('from another site', () => {
  const foreign = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:4321' },
  ];

  test.each(deskCalls)('$method $path is 403, although the browser sent the cookie', async (asked) => {
    await client.signIn();
    for (const headers of foreign) {
      const { name, method, path, body } = asked;
      expect((await client.call(name, method, path, { body, headers })).status).toBe(403);
    }
    expect((await session()).status).toBe(200);
  });

  test('a link is not used up', async () => {
    const token = await client.token();
    expect((await client.post({ token }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await client.post({ token })).status).toBe(200);
  });
});
