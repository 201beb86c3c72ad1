import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import type { LocalDatabase } from '../../local/served-database.ts';
import { type Pool, postgresPool } from '../../src/adapters/postgres-database.ts';
import { startEmbedded } from '../postgres/embedded.ts';

export type TestDatabase = {
  name: string;
  url: string;
  pool: Pool;
  /** The embedded one has a single session: what is open in one connection holds all others back. */
  hasOneSession: boolean;
};

/** A database of its own, all migrations applied, on the real server; undefined where none runs. */
export const startRealDatabase = async (): Promise<LocalDatabase | undefined> => {
  const server = inject('realPostgres');
  if (!server) return undefined;
  const url = new URL(server.templateUrl);
  const template = url.pathname.slice(1);
  url.pathname = '/postgres';
  const administer = async (sql: string) => {
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(`create database ${name} template ${template}`);
  const own = new URL(server.templateUrl);
  own.pathname = `/${name}`;
  return { url: own.href, stop: () => administer(`drop database ${name} with (force)`) };
};

const started = [
  { name: 'the embedded Postgres', database: await startEmbedded(), hasOneSession: true },
  { name: 'a PostgreSQL server', database: await startRealDatabase(), hasOneSession: false },
];
afterAll(async () => {
  for (const { database } of started) await database?.stop();
});

/** What a contract of a store is run on: `describe.each(databases)('… in $name', ({ pool }) => …)`. */
export const databases: TestDatabase[] = started.flatMap(({ name, database, hasOneSession }) =>
  database ? [{ name, url: database.url, pool: postgresPool(database.url), hasOneSession }] : [],
);
