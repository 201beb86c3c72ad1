import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { applyMigrations } from '@netlify/dev';
import pg from 'pg';
import { type LocalDatabase, served } from './served-database.ts';

const migrationsDirectory = join(import.meta.dirname, '../netlify/database/migrations');

/**
 * Starts the embedded Postgres on a free loopback port and migrates it. Without a directory it lives in memory.
 * Throws when the directory cannot be read or a migration fails.
 */
export const startDatabase = async (directory?: string): Promise<LocalDatabase> =>
  served(await migratedDatabase(directory));

/** The same, before anybody can reach it. */
export const migratedDatabase = async (directory?: string): Promise<PGlite> => {
  const database = await PGlite.create(directory);
  await applyMigrations(database, migrationsDirectory);
  return database;
};

/** Migrates any Postgres, by connection string. */
export const migrateDatabase = async (url: string): Promise<string[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const executor = {
    exec: (sql: string) => client.query(sql),
    query: async <Row>(sql: string, values?: unknown[]) => ({
      rows: (await client.query(sql, values)).rows as Row[],
    }),
  };
  try {
    return await applyMigrations(
      {
        ...executor,
        async transaction(work) {
          await client.query('begin');
          try {
            const result = await work(executor);
            await client.query('commit');
            return result;
          } catch (error) {
            await client.query('rollback');
            throw error;
          }
        },
      },
      migrationsDirectory,
    );
  } finally {
    await client.end();
  }
};
