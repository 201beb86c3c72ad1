import { describe } from 'vitest';
import { postgresDesk } from '../../src/adapters/postgres-desk.ts';
import { postgresRegistrations } from '../../src/adapters/postgres-registrations.ts';
import { postgresSignIn } from '../../src/adapters/postgres-sign-in.ts';
import { deskStoreContract } from '../contracts/desk-store-contract.ts';
import { signInStoreContract } from '../contracts/sign-in-store-contract.ts';
import { databases } from './databases.ts';

describe.each(databases)('sign-ins in $name', ({ pool }) => {
  signInStoreContract(() => ({ store: postgresSignIn(pool), pool }));
});

describe.each(databases)('the desk in $name', ({ pool }) => {
  deskStoreContract(() => ({ desk: postgresDesk(pool), registrations: postgresRegistrations(pool), pool }));
});
