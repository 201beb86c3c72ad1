import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localKeys } from '../../local/demo-keys.ts';
import { type Services, servicesFor } from '../../netlify/compose.ts';
import { readEnvironment } from '../../netlify/environment.ts';
import { type Pool, postgresPool } from '../../src/adapters/postgres-database.ts';
import { testVariables } from '../stand-ins/environment.ts';
import { buildDate } from './prepared.ts';
import type { RunningProduct } from './running-product.ts';

type Composed = { services: Services; pool: Pool };

/** A running product's database, secrets and mails, in this process: what a schedule or an operator does, done at once. */
export const servicesOf = (product: RunningProduct): Promise<Composed> => {
  const composed = all.get(product) ?? compose(product);
  all.set(product, composed);
  return composed;
};

/** Made once for each product: a pool keeps its connections. */
const all = new WeakMap<RunningProduct, Promise<Composed>>();

const compose = async (product: RunningProduct): Promise<Composed> => {
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
