import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import pg from 'pg';
import { migrateDatabase, startDatabase } from '../../local/database.ts';

export type BenchDatabase = { kind: string; url: string; stop(): Promise<void> };

const startTimeoutMs = 20_000;
const folders = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt'];

/**
 * A migrated PostgreSQL server with its own settings, durability too: the one of `BENCH_DATABASE_URL`, else one of this
 * machine's with an empty cluster, else the embedded one.
 */
export const benchDatabase = async (): Promise<BenchDatabase> => {
  const given = process.env.BENCH_DATABASE_URL;
  const database = given
    ? { url: given, stop: async () => undefined }
    : ((await installedServer()) ?? (await startDatabase()));
  await migrateDatabase(database.url);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query('select version() as version');
  await client.end();
  return { ...database, kind: String(rows[0].version).split(',')[0] ?? '' };
};

const installedServer = async (): Promise<Omit<BenchDatabase, 'kind'> | undefined> => {
  const binaries = folders
    .flatMap((folder) => entries(folder).map((version) => join(folder, version, 'bin')))
    .find((folder) => entries(folder).includes('initdb'));
  if (!binaries) return undefined;
  const directory = mkdtempSync(join(tmpdir(), 'bench-postgres-'));
  // PostgreSQL refuses to run as root; its packages make an account for it.
  const account = process.getuid?.() === 0 ? accountOf('postgres') : undefined;
  if (account) chownSync(directory, account.uid, account.gid);
  const options = { ...account, cwd: directory, stdio: 'ignore' as const };
  const data = join(directory, 'data');
  const made = spawnSync(join(binaries, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust'], options);
  if (made.status !== 0) throw new Error(`initdb of ${binaries} failed.`);
  const port = await freePort();
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', directory],
    options,
  );
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await answering(url);
  return {
    url,
    async stop() {
      await ended(server);
      rmSync(directory, { recursive: true, force: true });
    },
  };
};

const entries = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    // This system keeps it elsewhere, or has none.
    return [];
  }
};

const accountOf = (name: string): { uid: number; gid: number } => {
  const id = (flag: string) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const answering = async (url: string): Promise<void> => {
  for (const until = Date.now() + startTimeoutMs; ; await after(100)) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch (cause) {
      if (Date.now() > until) throw new Error('PostgreSQL does not start.', { cause });
    }
  }
};

const ended = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGINT');
  });
