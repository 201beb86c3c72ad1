import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runToEnd } from '../ended-process.ts';
import { buildDate } from './prepared.ts';
import { expect, test } from './product.ts';
import { register } from './registered-codes.ts';
import { newDirectory, startProduct } from './running-product.ts';

test.describe.configure({ timeout: 120_000 });

/** Runs `npm start`'s script to its end, in a folder whose `.env` is `envFile`. */
const startAndEnd = async (env: NodeJS.Dict<string>, envFile?: string) => {
  const home = await mkdtemp(join(tmpdir(), 'start-'));
  if (envFile !== undefined) await writeFile(join(home, '.env'), envFile);
  const { status, stdout, stderr } = await runToEnd([resolve('scripts/start.ts')], {
    cwd: envFile === undefined ? undefined : home,
    env: { LOCAL_DIRECTORY: join(home, '.local'), BUILD_DATE: buildDate, ...env },
    limitMs: 60_000,
  });
  return { status, lines: (stdout + stderr).trim().split('\n') };
};

test('a port in use is one clear line and a failure, before anything is built', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, 'localhost', done));
  const { port } = other.address() as AddressInfo;
  const { status, lines } = await startAndEnd({ PORT: String(port) });
  other.close();
  expect(status).toBe(1);
  expect(lines).toEqual([
    `Port ${port} is in use. Stop what runs there, or choose another: PORT=4322 npm start`,
  ]);
});

for (const [what, env, envFile, line] of [
  ['a port that is none', { PORT: 'abc' }, undefined, 'PORT must be a number'],
  ['a broken .env', {}, 'GOOD=1\nthis is no variable\n', '.env line 2 cannot be read'],
  ['a wrong variable', { COORDINATOR_INBOX: 'fel' }, undefined, 'COORDINATOR_INBOX must be'],
  ['a wrong variable in .env', {}, 'RESEND_BASE_URL=ftp://x\n', 'RESEND_BASE_URL must be'],
  [
    'a wrong variable of the build',
    { QUICK_EXIT_URL: 'x', BUILD_DATE: 'i dag' },
    undefined,
    'QUICK_EXIT_URL must',
  ],
  ['a database that is not there', { DATABASE_URL: 'postgres://127.0.0.1:1/x' }, undefined, 'ECONNREFUSED'],
] as const)
  test(`${what} is one clear line and a failure`, async () => {
    const { status, lines } = await startAndEnd(env, envFile);
    expect(status).toBe(1);
    // What it is about to do may stand before it: the database is opened after the build.
    expect(lines.filter((text) => !text.endsWith(' …'))).toHaveLength(1);
    expect(lines.at(-1)).toContain(line);
  });

test('stopped and started again keeps the data, the keys and the codes', async () => {
  const first = await startProduct({ directory: await newDirectory() });
  const code = await register(first.url, 'kept');
  const key = await readFile(first.keyFile, 'utf8');
  expect(await first.stop('SIGINT')).toBe(0);
  const second = await startProduct({ directory: first.directory });
  expect(await register(second.url, 'kept')).toBe(code);
  expect(await readFile(second.keyFile, 'utf8')).toBe(key);
  expect(second.output()).not.toContain(await identityIn(second.keyFile));
  await second.stop();
});

test('a second start on the same data says where the first one runs', async () => {
  const first = await startProduct();
  await expect(startProduct({ directory: first.directory })).rejects.toThrow(
    `It already runs at ${first.url}/`,
  );
  await first.stop();
});

test('keys and secrets are for their owner’s eyes', async ({ product }) => {
  for (const file of ['keys.json', 'demo-coordinator-key.txt', 'demo-recovery-key.txt'])
    expect((await stat(join(product.directory, file))).mode & 0o077).toBe(0);
});

const identityIn = async (file: string): Promise<string> =>
  (await readFile(file, 'utf8')).split('\n').find((line) => line.startsWith('AGE-SECRET-KEY')) ?? '';
