import { rm } from 'node:fs/promises';
import { migratedDatabase } from '../../local/database.ts';
import { buildSite } from '../../local/site-build.ts';
import { buildDate, emptyDatabase } from './prepared.ts';

/**
 * Before all tests: builds the site that every one visits, with the very variables of a local run, so that no test builds it
 * again; and makes the database that each product begins with.
 */
export default async (): Promise<void> => {
  await Promise.all([buildSite({ BUILD_DATE: buildDate, RUN_MODE: 'local' }), makeEmptyDatabase()]);
};

const makeEmptyDatabase = async (): Promise<void> => {
  await rm(emptyDatabase, { recursive: true, force: true });
  const database = await migratedDatabase(emptyDatabase);
  await database.close();
};
