import { rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compose } from '../netlify/compose.ts';
import { EnvironmentError } from '../netlify/environment.ts';
import { makeSignInLink } from '../netlify/sign-in-link.ts';
import { migrateDatabase, startDatabase } from './database.ts';
import { localDirectory, runningFile } from './environment.ts';
import type { LocalDatabase } from './served-database.ts';
import { startServer } from './server.ts';
import { loadSite } from './site.ts';
import { buildSite } from './site-build.ts';

export type Product = {
  siteUrl: string;
  /** A fresh one-time sign-in link to the desk. */
  deskLink: string;
  stop(): Promise<void>;
};

/**
 * The whole product in this process: built site, functions, schedules, database. Sets `process.env`, which the
 * functions read. `refuseToStart` comes first. Throws an EnvironmentError with one clear line for what a person can mend.
 */
export const startProduct = async (
  variables: Record<string, string | undefined>,
  say: (line: string) => void,
): Promise<Product> => {
  const port = Number(variables.PORT);
  await buildSite(variables, say).catch((error: Error) => {
    throw new EnvironmentError(error.message);
  });
  say('Starting the database …');
  const database = await openDatabase(variables.DATABASE_URL);
  Object.assign(process.env, variables, { NETLIFY_DB_URL: database.url, NETLIFY_DB_DRIVER: 'server' });
  await writeFile(runningFile, JSON.stringify({ processId: process.pid, databaseUrl: database.url, port }));
  const server = await startServer(await loadSite(), port);
  return {
    siteUrl: `http://localhost:${port}`,
    deskLink: await demoLink(),
    async stop() {
      await server.stop();
      await database.stop();
      rmSync(runningFile, { force: true });
    },
  };
};

const demoLink = async (): Promise<string> => {
  const made = await makeSignInLink(compose(), 'Demosamordnare');
  if (!made.ok) throw new Error(made.reason);
  return made.link;
};

const openDatabase = async (url: string | undefined): Promise<LocalDatabase> => {
  await mkdir(localDirectory, { recursive: true });
  if (url === undefined || url === '') return startDatabase(join(localDirectory, 'db'));
  await migrateDatabase(url).catch((cause: unknown) => {
    const { code = (cause as Error).name } = cause as { code?: string };
    throw new EnvironmentError(`DATABASE_URL names a database that cannot be used (${code}).`, { cause });
  });
  return { url, stop: async () => undefined };
};
