import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localKeys } from '../../local/demo-keys.ts';
import { type Services, servicesFor } from '../../netlify/compose.ts';
import { readEnvironment } from '../../netlify/environment.ts';
import { postgresPool } from '../../src/adapters/postgres-database.ts';
import { testVariables } from '../stand-ins/environment.ts';
import { buildDate } from './build.ts';
import type { RunningProduct } from './running-product.ts';

/** A running product's database, secrets and mails, in this process: what a schedule does, done at once. */
export const servicesOf = async (
  product: RunningProduct,
): Promise<{ services: Services; pool: ReturnType<typeof postgresPool> }> => {
  const running = JSON.parse(await readFile(join(product.directory, 'running.json'), 'utf8'));
  const keys = await localKeys(product.directory);
  const pool = postgresPool(running.databaseUrl);
  const environment = readEnvironment({
    ...testVariables,
    RUN_MODE: 'local',
    SITE_URL: product.url,
    SERVICE_SECRET: keys.serviceSecret,
    DATABASE_URL: running.databaseUrl,
    MAIL_DIRECTORY: join(product.directory, 'mail'),
    BUILD_DATE: buildDate,
  });
  return { services: servicesFor(environment, { pool }), pool };
};
