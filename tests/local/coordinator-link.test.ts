import { execFile } from 'node:child_process';
import { afterAll, describe, expect, test } from 'vitest';
import { startDatabase } from '../../local/database.ts';
import { postgresPool } from '../../src/adapters/postgres-database.ts';
import { testVariables } from '../stand-ins/environment.ts';

const database = await startDatabase();
const pool = postgresPool(database.url);
afterAll(() => database.stop());

const operator = {
  ...testVariables,
  RUN_MODE: 'production',
  SITE_URL: 'https://stod.example.se',
  RESEND_API_KEY: 're_test',
  DATABASE_URL: database.url,
};

/** Runs the command as an operator does, on a computer that is not the server. */
const run = (args: string[], changes: Record<string, string> = {}) =>
  new Promise<{ code: number; out: string; error: string }>((resolve) => {
    const env = { PATH: process.env.PATH, LOCAL_DIRECTORY: '/nonexistent', ...operator, ...changes };
    execFile(process.execPath, ['scripts/coordinator-link.ts', ...args], { env }, (failed, out, error) =>
      resolve({ code: typeof failed?.code === 'number' ? failed.code : 0, out, error }),
    );
  });

describe('npm run coordinator:link', () => {
  test('prints a link of the site with the token in its fragment, and keeps a digest only', async () => {
    const { code, out } = await run(['--name', 'Karin Ek']);
    expect(code).toBe(0);
    const link = /https:\/\/stod\.example\.se\/samordning\/#lank=([\w-]{43})\n/.exec(out);
    expect(link).not.toBeNull();
    const { rows } = await pool.query(`select encode(token_digest, 'hex') as digest from sign_in_links`);
    expect(rows).toHaveLength(1);
    expect(rows[0].digest).not.toBe(Buffer.from(link?.[1] as string, 'base64url').toString('hex'));
  });

  test('makes one coordinator of one name, however it is spaced', async () => {
    await run(['--name', ' Karin  Ek ']);
    const { rows } = await pool.query('select name from coordinators');
    expect(rows).toEqual([{ name: 'Karin Ek' }]);
  });

  test.each([
    ['without a name', [], {}, /Say whose link/],
    ['with an invisible name', ['--name', '\u202e'], {}, /visible characters/],
    [
      'without a database',
      ['--name', 'Karin Ek'],
      { DATABASE_URL: 'postgres://x@127.0.0.1:9/x' },
      /database/,
    ],
    ['with a wrong variable', ['--name', 'Karin Ek'], { SERVICE_SECRET: 'short' }, /SERVICE_SECRET/],
  ])('%s says so in one line and ends badly', async (_, args, changes, words) => {
    const { code, out, error } = await run(args, changes as Record<string, string>);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(error).toMatch(words);
    expect(error.trim().split('\n')).toHaveLength(1);
  });

  test('for one who was removed makes no link', async () => {
    await pool.query('update coordinators set removed_at = now()');
    expect((await run(['--name', 'Karin Ek'])).error).toContain('removed');
  });
});
