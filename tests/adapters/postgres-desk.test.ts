import { afterAll, describe } from 'vitest';
import { startDatabase } from '../../local/database.ts';
import { postgresAccessLog } from '../../src/adapters/postgres-access-log.ts';
import { postgresPool } from '../../src/adapters/postgres-database.ts';
import { postgresDesk } from '../../src/adapters/postgres-desk.ts';
import { postgresRegistrations } from '../../src/adapters/postgres-registrations.ts';
import { postgresSeals } from '../../src/adapters/postgres-seals.ts';
import { postgresSignIn } from '../../src/adapters/postgres-sign-in.ts';
import { accessLogContract } from '../contracts/access-log-contract.ts';
import { deskStoreContract } from '../contracts/desk-store-contract.ts';
import { sealStoreContract } from '../contracts/seal-store-contract.ts';
import { signInStoreContract } from '../contracts/sign-in-store-contract.ts';

const database = await startDatabase();
const pool = postgresPool(database.url);
afterAll(() => database.stop());

describe('sign-ins in the embedded Postgres', () => {
  signInStoreContract(() => ({ store: postgresSignIn(pool), pool }));
});

describe('the desk in the embedded Postgres', () => {
  deskStoreContract(() => ({ desk: postgresDesk(pool), registrations: postgresRegistrations(pool), pool }));
});

describe('the access log in the embedded Postgres', () => {
  accessLogContract(() => ({ log: postgresAccessLog(pool), pool }));
});

describe('what is sealed in the embedded Postgres', () => {
  sealStoreContract(() => ({ seals: postgresSeals(pool), registrations: postgresRegistrations(pool), pool }));
});
