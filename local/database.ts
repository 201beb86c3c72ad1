import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { applyMigrations } from '@netlify/dev';
import pg from 'pg';

const migrationsDirectory = join(import.meta.dirname, '../netlify/database/migrations');

export type LocalDatabase = { url: string; stop(): Promise<void> };

/**
 * Starts the embedded Postgres on a free loopback port and migrates it. Without a directory it lives in memory.
 * Throws when the directory cannot be read or a migration fails.
 */
export const startDatabase = async (directory?: string): Promise<LocalDatabase> => {
  const database = await PGlite.create(directory);
  await applyMigrations(database, migrationsDirectory);
  const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0, maxConnections: 100 });
  await server.start();
  return {
    url: `postgres://postgres@${server.getServerConn()}/postgres`,
    async stop() {
      await server.stop();
      await database.close();
    },
  };
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
