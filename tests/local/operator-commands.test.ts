import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { drill } from '../../local/key-drill.ts';
import { servicesFor } from '../../netlify/compose.ts';
import { postgresPool } from '../../src/adapters/postgres-database.ts';
import { startEmbedded } from '../postgres/embedded.ts';
import {
  coordinatorIdentity,
  recoveryIdentity,
  testEnvironment,
  testVariables,
} from '../stand-ins/environment.ts';
import { lectureIn, somebody } from '../stand-ins/lectures.ts';
import { answersOf } from '../stand-ins/registrations.ts';

const database = await startEmbedded();
const pool = postgresPool(database.url);
afterAll(() => database.stop());
beforeEach(() => pool.query('truncate coordinators, registrations, outbox cascade'));

const operator = {
  ...testVariables,
  RUN_MODE: 'production',
  SITE_URL: 'https://stod.example.se',
  RESEND_API_KEY: 're_test',
  DATABASE_URL: database.url,
};

/** Runs a command as an operator does, on a computer that is not the server. */
const run = (command: string, args: string[] = [], changes: Record<string, string> = {}) =>
  new Promise<{ code: number; out: string; error: string }>((resolve) => {
    const env = { PATH: process.env.PATH, LOCAL_DIRECTORY: '/nonexistent', ...operator, ...changes };
    execFile(process.execPath, [`scripts/${command}.ts`, ...args], { env }, (failed, out, error) =>
      resolve({ code: typeof failed?.code === 'number' ? failed.code : 0, out, error }),
    );
  });
const karin = ['--name', 'Karin Ek'];

test('an invite leads to its page with the token in the fragment, and a digest of it is kept', async () => {
  const { code, out } = await run('coordinator-invite', ['--name', ' Karin  Ek ', '--role', 'administrator']);
  expect(code).toBe(0);
  const link = /https:\/\/stod\.example\.se\/samordning\/inbjudan\/#inbjudan=([\w-]{43})\n/.exec(out);
  expect(link).not.toBeNull();
  const { rows } = await pool.query(
    `select encode(token_digest, 'hex') as digest, c.name, c.role from invites join coordinators c on c.id = coordinator_id`,
  );
  expect(rows).toMatchObject([{ name: 'Karin Ek', role: 'administrator' }]);
  expect(rows[0].digest).not.toBe(Buffer.from(link?.[1] as string, 'base64url').toString('hex'));
});

test('the list tells who may sign in, and who was removed; and no key, which nobody should copy from it', async () => {
  expect((await run('coordinator-list')).out).toContain('Nobody yet');
  await run('coordinator-invite', karin);
  await run('coordinator-invite', ['--name', 'Sara Ek', '--role', 'administrator']);
  const revoked = await run('coordinator-revoke', ['--name', 'Karin  Ek']);
  expect(revoked.code).toBe(0);
  expect(revoked.out).toContain('COORDINATOR_RECIPIENTS');
  const { code, out } = await run('coordinator-list');
  expect(code).toBe(0);
  expect(out).toMatch(
    /^Sara Ek · administrator · passkeys: 0 · last signed in: never\nKarin Ek · removed 20/,
  );
  expect(out).not.toContain('age1');
  expect((await pool.query('select * from invites')).rows).toHaveLength(1);
});

test('what cannot be done is said in one line, with why, and the command ends badly', async () => {
  const tries: [string, string[], Record<string, string>, RegExp][] = [
    ['coordinator-invite', [...karin, '--role', 'king'], {}, /Say whom.*coordinator\|administrator/],
    ['coordinator-invite', ['--name', '\u202e'], {}, /visible characters/],
    ['coordinator-invite', karin, { DATABASE_URL: 'postgres://x@127.0.0.1:9/x' }, /database/],
    ['coordinator-invite', karin, { SERVICE_SECRET: 'short' }, /SERVICE_SECRET/],
    ['coordinator-link', karin, {}, /local runs only.*coordinator:invite/],
    ['coordinator-revoke', ['--name', 'Nobody'], {}, /Nobody by the name Nobody/],
    ['keys-drill', [], {}, /Say where/],
  ];
  const ended = await Promise.all(tries.map(([command, args, changes]) => run(command, args, changes)));
  for (const [index, { code, out, error }] of ended.entries()) {
    expect([code, out]).toEqual([1, '']);
    expect(error).toMatch(tries[index]?.[3] as RegExp);
    expect(error.trim().split('\n')).toHaveLength(1);
  }
});

describe('the drill', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'drill-'));
  const keyFile = async (identity: string) => {
    const file = join(directory, `${identity.slice(-8)}.txt`);
    await writeFile(file, `# a key\n${identity}\n`);
    return file;
  };
  const services = servicesFor(testEnvironment(), {
    pool,
    mailer: { send: async () => ({ state: 'accepted' as const }) },
  });
  const register = async (changes: object, key: string) => {
    const registration = { ...answersOf.parent, ...changes } as never;
    const incoming = { registration, idempotencyKey: key, formVersion: 1, quarantined: true } as const;
    const received = await services.receive({ ...incoming, onChange: 'amend' }, () => undefined);
    return received.ok ? received.referenceCode : '';
  };

  test('proves that the recovery key opens the newest, tells no answer, and is in the access log', async () => {
    await register({}, 'first');
    await register({ childAge: [8] }, 'second');
    const code = await register({ childAge: [9] }, 'second');
    const { code: exit, out } = await run('keys-drill', ['--key', await keyFile(recoveryIdentity)]);
    expect(out).toMatch(
      new RegExp(
        `^The recovery key opens ${code}, version 2, received \\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z\\.\\n$`,
      ),
    );
    expect(exit).toBe(0);
    const { rows } = await pool.query(
      'select action, coordinator_name, version from access_log where reference_code = $1',
      [code],
    );
    expect(rows).toEqual([{ action: 'drilled', coordinator_name: 'Driften (keys:drill)', version: 2 }]);
  });

  test('fails with one line when there is nothing, another key, another registration or a damaged one', async () => {
    const failed = async (words: RegExp, identity = recoveryIdentity) => {
      const reason = await drill(services, await keyFile(identity)).catch(({ message }) => message);
      expect(reason).toMatch(words);
      expect(reason).not.toContain('\n');
    };
    await expect(drill(services, '/nonexistent/key')).rejects.toThrow('cannot be read');
    await failed(/no age secret key/, 'AGE-SECRET-KEY-1NONE');
    await failed(/no registration yet/);
    await register({}, 'first');
    await failed(/another key than the one that RECOVERY_RECIPIENT/, coordinatorIdentity);
    // The environment names the key, but what is stored was sealed without it.
    await pool.query(`update registration_versions set sealed = '\\x00'`);
    await failed(/does not open/);
    await pool.query('delete from registrations');
    await register({}, 'one');
    await register({ childAge: [8] }, 'two');
    await pool.query(
      `update registration_versions v set sealed = o.sealed from registration_versions o
       where o.registration_id <> v.registration_id`,
    );
    await failed(/Another registration lies where/);
  });
});

test('the list of a lecture’s participants is written once, and over nothing', async () => {
  const { lectures } = servicesFor(testEnvironment({ DATABASE_URL: database.url }));
  const facts = { ...lectureIn(500, new Date()), calendar: '' };
  const request = { facts, signups: [somebody()], address: undefined, quarantined: false };
  const sent: Promise<unknown>[] = [];
  await lectures.signUp([facts], request, (work) => void sent.push(work));
  await Promise.all(sent);
  const file = join(await mkdtemp(join(tmpdir(), 'list-')), 'lista.csv');
  const args = ['--slug', facts.slug, '--file', file];
  expect(await run('lecture-participants', args)).toMatchObject({ code: 0 });
  expect(await readFile(file, 'utf8')).toContain('ska bekräfta;Alex Ström;Ekskolan');
  expect(await run('lecture-participants', args)).toMatchObject({
    code: 1,
    error: expect.stringContaining('cannot be written'),
  });
  expect((await run('lecture-participants')).error).toContain('Say which lecture');
});

test('an invitation’s link is printed, and is another for another meeting', async () => {
  const linkOf = async (slug: string) => (await run('lecture-invitation', ['--slug', slug])).out.trim();
  const link = await linkOf('natverk-var');
  expect(link).toMatch(
    /^https:\/\/stod\.example\.se\/forelasningar\/natverk-var\/anmal\/\?inbjudan=[\w-]{43}$/,
  );
  expect(new URL(await linkOf('natverk-host')).search).not.toBe(new URL(link).search);
  expect((await run('lecture-invitation', ['--slug', '../x'])).code).toBe(1);
});
