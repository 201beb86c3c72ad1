import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runToEnd } from '../ended-process.ts';
import { answersOf } from '../stand-ins/registrations.ts';
import { startResendApi } from '../stand-ins/resend-api.ts';
import { buildDate } from './build.ts';
import { newLink } from './desk.ts';
import { expect, test } from './product.ts';
import { type RunningProduct, startProduct } from './running-product.ts';

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

const register = async (url: string, key: string): Promise<string> => {
  const response = await fetch(`${url}/api/registrations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(answersOf.parent),
  });
  expect(response.status).toBe(201);
  return (await response.json()).referenceCode;
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
  const first = await startProduct();
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

test('killed hard and started again: what was acknowledged is there, and its mail goes out once', async () => {
  // Leases end after a minute, and the sweep that takes what is free runs once a minute.
  test.setTimeout(300_000);
  const api = await startResendApi();
  const env = { RESEND_API_KEY: 're_test', RESEND_BASE_URL: api.url };
  api.state.behaviour = 'hang';
  const first = await startProduct({ env });
  const codes = await Promise.all(
    Array.from({ length: 10 }, (_, index) => register(first.url, `killed-${index}`)),
  );
  await first.stop('SIGKILL');
  api.state.behaviour = 'accept';

  const second = await startProduct({ directory: first.directory, env });
  const again = await Promise.all(codes.map((_, index) => register(second.url, `killed-${index}`)));
  expect(again).toEqual(codes);
  expect((await codesOnDesk(second)).toSorted()).toEqual(codes.toSorted());
  // The leases of the dead process end within a minute; the next sweep takes its mails.
  const bells = () => api.inbox().filter(({ subject }) => subject.startsWith('Samordning: nr '));
  await expect.poll(() => bells().length, { timeout: 200_000, intervals: [1_000] }).toBe(10);
  for (const code of codes) expect(api.inbox().filter(({ text }) => text.includes(code))).toHaveLength(1);
  await second.stop();
  await api.stop();
});

test('keys and secrets are for their owner’s eyes', async ({ product }) => {
  for (const file of ['keys.json', 'demo-coordinator-key.txt', 'demo-recovery-key.txt'])
    expect((await stat(join(product.directory, file))).mode & 0o077).toBe(0);
});

/** The codes in the desk's list, for one who signs in with a fresh link. */
const codesOnDesk = async (product: RunningProduct): Promise<string[]> => {
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
  const token = (await newLink(product)).split('#lank=')[1];
  const session = await fetch(`${product.url}/api/desk/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ token }),
  });
  const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const list = await fetch(`${product.url}/api/desk/registrations`, { headers: { ...headers, cookie } });
  const { registrations } = (await list.json()) as { registrations: { referenceCode: string }[] };
  return registrations.map(({ referenceCode }) => referenceCode);
};

const identityIn = async (file: string): Promise<string> =>
  (await readFile(file, 'utf8')).split('\n').find((line) => line.startsWith('AGE-SECRET-KEY')) ?? '';
