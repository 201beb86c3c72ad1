import { cp } from 'node:fs/promises';

/** The day on which the tests' site is built: the sample content's rounds are all to come. */
export const buildDate = '2026-11-24';

/** A database of a local run, migrated and empty (`setup.ts`). */
export const emptyDatabase = 'test-results/empty-database';

/** Lays it into `directory`: making one takes longer than all else that a product does to start. */
export const layDatabase = (directory: string): Promise<void> =>
  cp(emptyDatabase, directory, { recursive: true });
