import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrateDatabase, migratedDatabase } from '../../local/database.ts';
import { type PostgresServer, startPostgres } from './server.ts';
import { serverSources } from './sources.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated database on a real server, to be copied by each test file; undefined where none can run. */
    realPostgres: { templateUrl: string } | undefined;
    /** The file of a migrated embedded database, to be copied likewise. */
    embeddedTemplate: string;
  }
}

/** What `npm test` says about the server in its summary. */
export const noteFile = 'test-results/postgres.txt';
export const template = 'migrated';

/**
 * Starts a real PostgreSQL server once for a whole run of Vitest. Where none can start the run goes on with the
 * embedded Postgres alone, says so, and fails if `REAL_POSTGRES` is `required`, which it is in CI.
 */
export default async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const started = await startFirst();
  note(started.note);
  const server = 'server' in started ? started.server : undefined;
  if (!server) {
    if (isRequired()) throw new Error(`${started.note}. REAL_POSTGRES=optional lets the tests run without.`);
    console.warn(started.note);
  }
  provide('realPostgres', server && { templateUrl: server.urlOf(template) });
  const directory = mkdtempSync(join(tmpdir(), 'stodgrupper-template-'));
  provide('embeddedTemplate', await embeddedTemplate(directory));
  return async () => {
    rmSync(directory, { recursive: true, force: true });
    await server?.stop();
  };
};

/** Writes a migrated embedded database into `directory`, and resolves to its file. */
const embeddedTemplate = async (directory: string): Promise<string> => {
  const database = await migratedDatabase();
  const dump = await database.dumpDataDir('none');
  await database.close();
  const file = join(directory, 'migrated.tar');
  writeFileSync(file, await dump.bytes());
  return file;
};

const isRequired = (): boolean =>
  process.env.REAL_POSTGRES ? process.env.REAL_POSTGRES === 'required' : Boolean(process.env.CI);

/** The first server that starts and takes the migrations, or why there is none. */
const startFirst = async (): Promise<{ note: string; server: PostgresServer } | { note: string }> => {
  const reasons: string[] = [];
  for (const source of serverSources()) {
    try {
      const server = await startPostgres(source);
      const version = await migrated(server);
      return { server, note: `PostgreSQL ${version} from ${source.name}` };
    } catch (error) {
      reasons.push(`${source.name}: ${(error as Error).message}`);
    }
  }
  const why = reasons.join('; ') || 'no package for this platform, and none installed';
  return { note: `NO REAL POSTGRESQL (${why}): contracts and models ran on the embedded Postgres only` };
};

const migrated = async (server: PostgresServer): Promise<string> => {
  try {
    const client = new pg.Client({ connectionString: server.urlOf('postgres') });
    await client.connect();
    const { rows } = await client.query('show server_version');
    await client.query(`create database ${template}`);
    await client.end();
    await migrateDatabase(server.urlOf(template));
    return rows[0].server_version;
  } catch (error) {
    await server.stop();
    throw error;
  }
};

const note = (line: string): void => {
  mkdirSync('test-results', { recursive: true });
  rmSync(noteFile, { force: true });
  writeFileSync(noteFile, `${line}\n`);
};
