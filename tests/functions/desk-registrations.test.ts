import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { servicesFor } from '../../netlify/compose.ts';
import { postgresPool } from '../../src/adapters/postgres-database.ts';
import { fromBase64 } from '../../src/core/desk/base64.ts';
import type { SealedCase } from '../../src/core/desk/desk.ts';
import type { Listing } from '../../src/core/desk/listing.ts';
import type { Readers } from '../../src/core/desk/readers.ts';
import { fromPlaintext } from '../../src/core/registration/sealed-registration.ts';
import { startEmbedded } from '../postgres/embedded.ts';
import { deskCalls, deskClient, unknownId } from '../stand-ins/desk-client.ts';
import { coordinatorIdentity, testEnvironment, testVariables } from '../stand-ins/environment.ts';
import { registering } from '../stand-ins/registering.ts';
import { answersOf } from '../stand-ins/registrations.ts';

const database = await startEmbedded();
const pool = postgresPool(database.url);
afterAll(() => database.stop());

const services = servicesFor(testEnvironment(), {
  pool,
  mailer: { send: async () => ({ state: 'accepted' as const }) },
});
const register = (changes: object = {}, key = 'form 1', quarantined = false) =>
  registering(services, { changes, key, quarantined });

let client = await deskClient({ DATABASE_URL: database.url });
beforeEach(async () => {
  await pool.query('truncate registrations, outbox, coordinators cascade');
  client = await deskClient({ DATABASE_URL: database.url });
  await client.signIn();
});

const list = async (): Promise<Listing> =>
  (await client.call('registrations', 'GET', '/api/desk/registrations')).json();
const onlyId = async () => (await list()).registrations[0]?.id as string;
const fetched = async (id: string): Promise<SealedCase> =>
  (await client.call('registration', 'GET', `/api/desk/registrations/${id}`)).json();
const readers = async (): Promise<Readers> =>
  (await client.call('readers', 'GET', '/api/desk/readers')).json();
const environmentReaders = [testVariables.COORDINATOR_RECIPIENTS, testVariables.RECOVERY_RECIPIENT];
const opened = async (sealed: string, identity: string) => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(fromBase64(sealed), 'text');
};

describe('what waits', () => {
  test('is told by code, time, status and bell; no answer is in it', async () => {
    const code = await register();
    const text = JSON.stringify(await list());
    expect(JSON.parse(text).registrations).toMatchObject([
      { referenceCode: code, status: 'ny', version: 1, bells: [{ state: 'sent' }] },
    ]);
    for (const answer of ['Tindra', '174', 'olrosen', 'undrar', 'sealed']) expect(text).not.toContain(answer);
  });

  test('tells which mails were given up', async () => {
    await register();
    await pool.query(`update outbox set state = 'failed', last_reason = '422 x'`);
    expect((await list()).registrations[0]?.bells).toMatchObject([{ state: 'failed' }]);
  });

  test('tells that nothing is destroyed without a decision', async () => {
    await register();
    await client.call('changes', 'POST', `/api/desk/registrations/${await onlyId()}/changes`, {
      body: { change: { kind: 'status', status: 'avslutad' }, seen: { version: 1, revision: 1 } },
    });
    expect((await list()).retention).toMatchObject({ decision: null, closed: 1 });
  });

  test('tells what is in quarantine', async () => {
    await register({}, 'robot', true);
    expect((await list()).registrations).toMatchObject([{ quarantined: true, bells: [] }]);
  });
});

describe('one registration', () => {
  test('comes sealed; her key opens it, word for word', async () => {
    const code = await register();
    const id = await onlyId();
    const [version] = (await fetched(id)).versions;
    const plaintext = await opened(version?.sealed ?? '', coordinatorIdentity);
    expect(fromPlaintext(plaintext, { id, version: 1 })).toMatchObject({
      referenceCode: code,
      registration: answersOf.parent,
    });
  });

  test('comes with its amendments, the latest first', async () => {
    await register();
    await register({ childAge: [8] });
    const { versions } = await fetched(await onlyId());
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(await opened(versions[0]?.sealed ?? '', coordinatorIdentity)).toContain('"childAge":[8]');
  });

  test('opens to no other key', async () => {
    await register();
    const [version] = (await fetched(await onlyId())).versions;
    await expect(opened(version?.sealed ?? '', await generateX25519Identity())).rejects.toThrow();
  });

  test('is no more readable to a coordinator whom somebody wrote into the database', async () => {
    const forged = await generateX25519Identity();
    await pool.query(
      `insert into coordinators (id, name, created_at) values (gen_random_uuid(), $1, now())`,
      [forged],
    );
    await register();
    const [version] = (await fetched(await onlyId())).versions;
    const header = atob(version?.sealed ?? '').split('\n---')[0] ?? '';
    expect(header.match(/-> X25519 /g)).toHaveLength(2);
    await expect(opened(version?.sealed ?? '', forged)).rejects.toThrow();
    expect((await readers()).readers).toEqual(environmentReaders);
  });

  test('tells to which readers it was sealed', async () => {
    await register();
    const { rows } = await pool.query(
      `select encode(readers_digest, 'base64') as digest from registration_versions`,
    );
    expect(rows).toEqual([{ digest: (await readers()).digest }]);
  });

  test.each([unknownId, 'no-id', '%00', '..%2f..', "1' or '1'='1"])('%s is 404', async (id) => {
    const response = await client.call('registration', 'GET', `/api/desk/registrations/${id}`);
    expect(response.status).toBe(404);
  });
});

describe('the readers', () => {
  const readersWith = async (variables: Record<string, string>) => {
    client = await deskClient({ DATABASE_URL: database.url, ...variables });
    await client.signIn();
    return readers();
  };

  test('are those of the environment, the recovery key among them', async () => {
    const { readers: told, digest } = await readers();
    expect(told).toEqual(environmentReaders);
    expect(digest).toMatch(/^[\w+/]{43}=$/);
  });

  test('have the same digest in another order, and another one when somebody is added', async () => {
    const [one, two] = environmentReaders as [string, string];
    const swapped = await readersWith({ COORDINATOR_RECIPIENTS: two, RECOVERY_RECIPIENT: one });
    expect(swapped.digest).toBe((await readersWith({})).digest);
    const added = await identityToRecipient(await generateX25519Identity());
    const more = await readersWith({ COORDINATOR_RECIPIENTS: `${one}, ${added}` });
    expect(more.readers).toEqual([one, added, two]);
    expect(more.digest).not.toBe(swapped.digest);
  });

  test('are none while registration is closed', async () => {
    expect(await readersWith({ COORDINATOR_RECIPIENTS: '' })).toEqual({ readers: [], digest: null });
  });
});

describe('every answer', () => {
  test.each(deskCalls)(
    'of $method $path is kept by no cache and carries the security headers',
    async (asked) => {
      const { name, method, path, body } = asked;
      for (const headers of [{}, { cookie: '' }, { 'sec-fetch-site': 'cross-site' }]) {
        const response = await client.call(name, method, path, { body, headers });
        expect(response.headers.get('cache-control')).toBe('no-store');
        expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      }
    },
  );

  test.each(deskCalls)('to another method at $path is 405 and tells which there are', async (asked) => {
    const response = await client.call(asked.name, 'PATCH', asked.path, { body: {} });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toContain(asked.method);
  });

  test.each(deskCalls)('to $method $path is a Swedish 503 while the store is down', async (asked) => {
    const { cookie } = client.jar;
    client = await deskClient({ DATABASE_URL: 'postgres://x@127.0.0.1:9/x' });
    client.jar.cookie = cookie;
    const response = await client.call(asked.name, asked.method, asked.path, { body: asked.body });
    expect(response.status).toBe(503);
    expect((await response.json()).error).toContain('Försök igen');
    expect((await client.post({ token: 'A'.repeat(43) })).status).toBe(503);
  });

  test('and the log say nothing of what was written, nor a token', async () => {
    const lines: string[] = [];
    const spy = vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)));
    await register();
    await client.signIn();
    const id = await onlyId();
    await fetched(id);
    await client.call('changes', 'POST', `/api/desk/registrations/${id}/changes`, {
      body: { change: { kind: 'take' }, seen: { version: 1, revision: 1 } },
    });
    spy.mockRestore();
    expect(lines.join('\n')).toContain('case-changed');
    for (const secret of ['Tindra', '174', 'Karin', client.jar.cookie.split('=')[1] as string])
      expect(lines.join('\n')).not.toContain(secret);
  });
});
