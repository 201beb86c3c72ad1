import { afterAll, describe } from 'vitest';
import { startDatabase } from '../../local/database.ts';
import { postgresPool } from '../../src/adapters/postgres-database.ts';
import { postgresDesk } from '../../src/adapters/postgres-desk.ts';
import { postgresRegistrations } from '../../src/adapters/postgres-registrations.ts';
import { postgresSignIn } from '../../src/adapters/postgres-sign-in.ts';
import { deskStoreContract } from '../contracts/desk-store-contract.ts';
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
