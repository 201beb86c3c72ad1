import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { ServerSource } from './sources.ts';

export type PostgresServer = {
  /** The connection string of one of its databases. */
  urlOf(database: string): string;
  stop(): Promise<void>;
};

const startTimeoutMs = 30_000;

/**
 * Starts a PostgreSQL server with an empty cluster in a temporary directory. It is reached through a socket in
 * that directory alone, and does not wait for the disk. It ends and the directory goes when `stop` is called, and
 * when this process ends, however it ends. Throws an error of one line when it cannot start.
 */
export const startPostgres = async (source: ServerSource): Promise<PostgresServer> => {
  const directory = mkdtempSync(join(tmpdir(), 'stodgrupper-pg-'));
  try {
    const binaries = source.prepare(directory);
    const account = accountForServer();
    if (account) execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, directory]);
    const child = spawn('sh', ['-c', script, 'postgres', binaries, directory], {
      ...account,
      cwd: directory,
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      // In a session of its own: Ctrl-C ends this process, and the pipe that closes with it ends the server.
      detached: true,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    const stop = () => {
      child.stdin.end();
      return ended;
    };
    await ready(child).catch(async (error) => {
      await stop();
      throw error;
    });
    return {
      urlOf: (database) => `postgres://postgres@localhost/${database}?host=${encodeURIComponent(directory)}`,
      stop,
    };
  } catch (error) {
    rmSync(directory, { recursive: true, force: true });
    throw error;
  }
};

// `cat` ends when the pipe closes: because `stop` closed it, or because the process that held it is gone.
const script = `
  "$1/initdb" --pgdata="$2/data" --username=postgres --auth=trust --encoding=UTF8 --locale=C --no-sync || exit 1
  "$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c max_connections=200 -c shared_buffers=32MB \\
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off &
  cat
  kill -INT $!
  wait
  rm -rf "$2"`;

/** PostgreSQL refuses to run as root: there another account of this machine runs it. */
const accountForServer = (): { uid: number; gid: number } | undefined => {
  if (userInfo().uid !== 0) return undefined;
  const idOf = (name: string, kind: '-u' | '-g') =>
    Number(execFileSync('id', [kind, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: idOf(name, '-u'), gid: idOf(name, '-g') };
    } catch {
      // There is no such account; the next one is tried.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no account "postgres" or "nobody".');
};

const ready = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    const fail = () => reject(new Error(said.trim().split('\n').at(-1) || 'It did not start in time.'));
    const timer = setTimeout(fail, startTimeoutMs);
    child.once('error', ({ message }) => {
      said = message;
      fail();
    });
    child.once('close', fail);
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      if (said.includes('ready to accept connections')) resolve();
      else if (said.includes('FATAL')) fail();
      else return;
      clearTimeout(timer);
      said = '';
    });
  });
