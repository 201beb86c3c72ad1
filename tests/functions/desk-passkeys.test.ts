import { randomBytes } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { passkeyAnswerSchema } from '../../netlify/desk-passkeys.ts';
import { postgresPool } from '../../src/adapters/postgres-database.ts';
import { postgresPasskeys } from '../../src/adapters/postgres-passkeys.ts';
import { startEmbedded } from '../postgres/embedded.ts';
import { deskClient } from '../stand-ins/desk-client.ts';

const database = await startEmbedded();
const pool = postgresPool(database.url);
afterAll(() => database.stop());

const production = {
  DATABASE_URL: database.url,
  RUN_MODE: 'production',
  SITE_URL: 'https://stod.example.se',
  RESEND_API_KEY: 're_test',
};
let now = new Date('2026-11-24T08:00:00Z');
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
let client = await deskClient(production, () => now);
beforeEach(async () => {
  now = new Date('2026-11-24T08:00:00Z');
  await pool.query('truncate coordinators, passkey_challenges cascade');
  client.jar.cookie = '';
});

const session = () => client.call('session', 'GET', '/api/desk/session');
const remove = (name = 'Karin Ek') => postgresPasskeys(pool).remove(name, now);
const wrapped = randomBytes(102).toString('base64');
const countOf = async (table: string) => (await pool.query(`select * from ${table}`)).rows.length;
const actions = async (name: string) =>
  (
    await pool.query('select action from access_log where coordinator_name = $1 order by entry', [name])
  ).rows.map(({ action }) => action);

/** Everything that a caller sees of answers, so that they can be compared. */
const seen = (answers: Response[]) =>
  Promise.all(answers.map(async (answer) => [answer.status, await answer.text(), [...answer.headers]]));

describe('an invite', () => {
  test('tells whose it is and asks for a passkey that needs no name and checks the person', async () => {
    const begun = await (await client.begin(await client.invite('Karin Ek'))).json();
    expect(begun).toMatchObject({
      name: 'Karin Ek',
      options: {
        rp: { id: 'stod.example.se' },
        attestation: 'none',
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      },
    });
  });

  test('enrols a passkey, and signs in with a cookie for this host alone, over https', async () => {
    const response = await client.enrol('Karin Ek', 'administrator');
    expect(await response.json()).toEqual({
      name: 'Karin Ek',
      role: 'administrator',
      expiresAt: '2026-11-24T16:00:00.000Z',
    });
    expect(response.headers.get('set-cookie')).toMatch(
      /^__Host-desk=[\w-]{43}; Path=\/; Max-Age=28800; HttpOnly; SameSite=Strict; Secure$/,
    );
    expect((await session()).status).toBe(200);
    client.jar.cookie = client.jar.cookie.replace('__Host-', '');
    expect((await session()).status).toBe(401);
  });

  test('enrols once; of twenty at once one is let in, with one passkey and one session', async () => {
    const token = await client.invite();
    const made = [];
    for (let time = 0; time < 20; time += 1) {
      const { options } = await (await client.begin(token)).json();
      made.push(client.device.create(options));
    }
    const answers = await Promise.all(made.map((passkey) => client.keep(token, passkey)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(19).fill(401)]);
    expect([await countOf('passkeys'), await countOf('sessions')]).toEqual([1, 1]);
  });

  test('is answered alike whatever is wrong with it: used, old, revoked, made up, misshapen', async () => {
    const used = await client.invite('Used');
    const { options } = await (await client.begin(used)).json();
    await client.keep(used, client.device.create(options));
    const revoked = await client.invite('Revoked');
    await remove('Revoked');
    const old = await client.invite('Old');
    later(60);
    const tokens = [used, revoked, old, 'A'.repeat(43), '', 'åäö\u0000', "' or 1=1 --"];
    const begun = await seen(await Promise.all(tokens.map((token) => client.begin(token))));
    const passkey = client.device.create(options);
    const kept = await seen(await Promise.all(tokens.map((token) => client.keep(token, passkey))));
    for (const answer of [...begun, ...kept]) expect(answer).toEqual(begun[0]);
    expect(begun[0]?.[0]).toBe(401);
  });

  test('that expires while the authenticator’s window is open enrols nobody', async () => {
    const token = await client.invite();
    later(59);
    const { options } = await (await client.begin(token)).json();
    later(2);
    expect((await client.keep(token, client.device.create(options))).status).toBe(401);
    expect(await countOf('passkeys')).toBe(0);
  });

  test.each([
    ['from another origin', { origin: 'https://stod.example.se.evil.example' }],
    ['for another site', { rpId: 'evil.example' }],
    ['without checking the person', { isVerified: false }],
    ['as an answer to another question', { type: 'webauthn.get' }],
  ])('is not used up by a passkey made %s', async (_, made) => {
    const token = await client.invite();
    const { options } = await (await client.begin(token)).json();
    expect((await client.keep(token, client.device.create(options, made))).status).toBe(401);
    expect(await countOf('passkeys')).toBe(0);
    const again = await (await client.begin(token)).json();
    expect((await client.keep(token, client.device.create(again.options))).status).toBe(200);
  });

  test('takes no challenge of another invite, and none twice', async () => {
    const [mine, hers] = [await client.invite('Karin'), await client.invite('Sara')];
    const { options } = await (await client.begin(hers)).json();
    expect((await client.keep(mine, client.device.create(options))).status).toBe(401);
    expect((await client.keep(hers, client.device.create(options))).status).toBe(200);
    expect((await client.keep(mine, client.device.create(options))).status).toBe(401);
  });

  test('asks the authenticator to make none where she has one already', async () => {
    await client.enrol();
    const { id } = client.device.get({ challenge: 'x' });
    const { options } = await (await client.begin(await client.invite())).json();
    expect(options.excludeCredentials).toMatchObject([{ id, transports: ['internal'] }]);
  });

  test('keeps of its token a digest only, and of what was sent besides nothing', async () => {
    const token = await client.invite();
    const { options } = await (await client.begin(token)).json();
    const passkey = {
      ...client.device.create(options),
      clientExtensionResults: { prf: { results: { first: 'secret' } } },
    };
    await client.keep(token, passkey, wrapped);
    for (const table of ['invites', 'passkeys', 'passkey_challenges', 'sessions', 'access_log'])
      for (const { row } of (await pool.query(`select t::text as row from ${table} t`)).rows) {
        expect(row).not.toContain(token);
        expect(row).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
        expect(row).not.toContain('secret');
      }
  });
});

describe('a passkey', () => {
  test('signs in without a name, and brings the key that it wrapped', async () => {
    await client.enrol('Karin Ek', undefined, wrapped);
    client.jar.cookie = '';
    const told = await (await client.present()).json();
    expect(told).toMatchObject({ name: 'Karin Ek', role: 'coordinator', wrappedIdentity: wrapped });
    expect((await session()).status).toBe(200);
  });

  test('signs in where it wraps no key', async () => {
    await client.enrol();
    expect(await (await client.present()).json()).toMatchObject({ wrappedIdentity: null });
  });

  test('ends the session that its new one replaces', async () => {
    await client.enrol();
    const before = client.jar.cookie;
    await client.present();
    client.jar.cookie = before;
    expect((await session()).status).toBe(401);
  });

  test('is refused alike whatever is wrong: replayed, copied, forged, old, of one who was removed', async () => {
    await client.enrol();
    client.jar.cookie = '';
    const replayed = client.device.get(await client.challenge());
    await client.post({ passkey: replayed });
    client.jar.cookie = '';
    const forged = client.device.get(await client.challenge());
    forged.response.signature = client.device.get({ challenge: 'x' }).response.signature;
    const stale = client.device.get(await client.challenge());
    later(10);
    const answers = [
      await client.post({ passkey: replayed }),
      await client.post({ passkey: forged }),
      await client.post({ passkey: stale }),
      await client.post({ passkey: client.device.get({ challenge: 'made-up' }) }),
      await client.present({ counter: 1 }),
      await client.present({ origin: 'https://evil.example' }),
      await client.present({ rpId: 'evil.example' }),
      await client.present({ isVerified: false }),
      await client.present({ type: 'webauthn.create' }),
      await client.post({ passkey: { ...client.device.get(await client.challenge()), id: 'AAAA' } }),
      await client.post({
        passkey: { ...replayed, response: { ...replayed.response, clientDataJSON: 'e30' } },
      }),
    ];
    // The device is what it was: the rest was wrong.
    expect((await client.present({ counter: 900 })).status).toBe(200);
    client.jar.cookie = '';
    await remove();
    answers.push(await client.present());
    const told = await seen(answers);
    for (const answer of told) expect(answer).toEqual(told[0]);
    expect(told[0]?.[0]).toBe(401);
    expect((await session()).status).toBe(401);
  });

  test('takes no challenge of an invite', async () => {
    await client.enrol();
    const { options } = await (await client.begin(await client.invite())).json();
    const passkey = client.device.get({ challenge: options.challenge, rpId: options.rp.id });
    expect((await client.post({ passkey })).status).toBe(401);
  });

  test('sent twenty times at once begins one session', async () => {
    await client.enrol();
    const passkey = client.device.get(await client.challenge());
    const answers = await Promise.all(Array.from({ length: 20 }, () => client.post({ passkey })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(19).fill(401)]);
  });

  test.each([
    [422, { passkey: {} }],
    [422, { passkey: null }],
    [422, { passkey: { id: 1 } }],
    [422, {}],
    [413, { passkey: 'x'.repeat(17_000) }],
  ])('is refused with %i when it is no answer of one', async (status, body) => {
    expect((await client.post(body)).status).toBe(status);
  });
});

test('the secret output of a passkey is dropped before anything looks at the answer', () => {
  const text = 'x';
  const answer = passkeyAnswerSchema.parse({
    id: text,
    rawId: text,
    type: 'public-key',
    response: { clientDataJSON: text },
    clientExtensionResults: { prf: { results: { first: 'secret' } } },
  });
  expect(JSON.stringify(answer)).not.toContain('secret');
});

test('a counter that another sign-in has passed meanwhile begins no session', async () => {
  await client.enrol('Karin Ek');
  const { rows } = await pool.query('update passkeys set counter = 7 returning id');
  const use = (counter: number) =>
    postgresPasskeys(pool).usePasskey({
      id: rows[0].id,
      counter,
      now,
      sessionDigest: randomBytes(32),
      sessionExpiresAt: new Date(now.getTime() + 60_000),
    });
  const sessions = await countOf('sessions');
  expect(await use(7)).toBeUndefined();
  expect(await use(6)).toBeUndefined();
  expect(await countOf('sessions')).toBe(sessions);
  expect(await use(8)).toBeDefined();
});

test('in production no link signs in, made or forged', async () => {
  await expect(client.token()).rejects.toThrow('coordinator:invite');
  const local = await deskClient({ ...production, RUN_MODE: 'local' }, () => now);
  const token = await local.token();
  client = await deskClient(production, () => now);
  expect((await client.post({ token })).status).toBe(401);
  expect(await countOf('sessions')).toBe(0);
});

describe('removing a coordinator', () => {
  test('ends her sessions at once, and leaves no passkey, invite or link that works', async () => {
    await client.enrol('Karin Ek', undefined, wrapped);
    await client.invite('Karin Ek');
    expect(await remove()).toBe(true);
    expect((await session()).status).toBe(401);
    expect(await countOf('passkeys')).toBe(0);
    expect(await countOf('invites')).toBe(0);
    expect((await pool.query('select * from sessions where ended_at is null')).rows).toEqual([]);
    expect(await remove()).toBe(false);
    await expect(client.invite('Karin Ek')).rejects.toThrow('was removed');
  });

  test('leaves the others alone', async () => {
    await client.enrol('Sara Ek');
    await client.invite('Karin Ek');
    await remove('Karin Ek');
    expect((await session()).status).toBe(200);
  });
});

test('the access log tells who was invited, enrolled, signed in and was removed', async () => {
  const name = `Karin ${now.getTime()} Logg`;
  await client.enrol(name);
  await client.present();
  await remove(name);
  expect(await actions(name)).toEqual(['invited', 'enrolled', 'signed-in', 'revoked']);
});

test('a role that is given again changes at once, and stays when none is given', async () => {
  await client.enrol('Karin Ek', 'administrator');
  await client.invite('Karin Ek');
  expect(await (await session()).json()).toMatchObject({ role: 'administrator' });
  await client.invite('Karin Ek', 'coordinator');
  expect(await (await session()).json()).toMatchObject({ role: 'coordinator' });
  expect((await client.call('people', 'GET', '/api/desk/people')).status).toBe(403);
});

test('the log of the server says nothing of passkeys, invites and keys', async () => {
  const lines: string[] = [];
  const spy = vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)));
  await client.enrol('Karin Ek', undefined, wrapped);
  await client.present({ origin: 'https://evil.example' });
  spy.mockRestore();
  expect(lines).toEqual([]);
});

describe('what anybody may ask', () => {
  const open = [
    ['challenge', '/api/desk/challenge', undefined],
    ['invite', '/api/desk/invite', { token: 'A'.repeat(43) }],
    ['passkeys', '/api/desk/passkeys', {}],
  ] as const;

  test.each(open)('%s is asked from this site alone, and answered for no cache', async (name, path, body) => {
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]) {
      const response = await client.call(name, 'POST', path, { body, headers });
      expect(response.status).toBe(403);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
    expect((await client.call(name, 'GET', path)).status).toBe(405);
    expect(await countOf('passkey_challenges')).toBe(0);
  });

  test('says in Swedish when the store does not answer', async () => {
    const token = await client.invite();
    client = await deskClient({ ...production, DATABASE_URL: 'postgres://x@127.0.0.1:9/x' }, () => now);
    for (const response of [
      await client.begin(token),
      await client.call('challenge', 'POST', '/api/desk/challenge'),
    ]) {
      expect(response.status).toBe(503);
      expect((await response.json()).error).toContain('Försök igen');
    }
  });
});
