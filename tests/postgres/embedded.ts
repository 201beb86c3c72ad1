import { openAsBlob } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { inject } from 'vitest';
import { type LocalDatabase, served } from '../../local/served-database.ts';

/**
 * The embedded Postgres in memory, empty and migrated, for one file of tests: a copy of the one that `setup.ts` made for
 * the whole run, because making and migrating one takes four times as long.
 */
export const startEmbedded = async (): Promise<LocalDatabase> =>
  served(await PGlite.create({ loadDataDir: await openAsBlob(inject('embeddedTemplate')) }));
