import { describe } from 'vitest';
import { postgresAccessLog } from '../../src/adapters/postgres-access-log.ts';
import { postgresDesk } from '../../src/adapters/postgres-desk.ts';
import { postgresRegistrations } from '../../src/adapters/postgres-registrations.ts';
import { postgresSeals } from '../../src/adapters/postgres-seals.ts';
import { postgresSignIn } from '../../src/adapters/postgres-sign-in.ts';
import { accessLogContract } from '../contracts/access-log-contract.ts';
import { deskStoreContract } from '../contracts/desk-store-contract.ts';
import { sealStoreContract } from '../contracts/seal-store-contract.ts';
import { signInStoreContract } from '../contracts/sign-in-store-contract.ts';
import { databases } from './databases.ts';

describe.each(databases)('sign-ins in $name', ({ pool }) => {
  signInStoreContract(() => ({ store: postgresSignIn(pool), pool }));
});

describe.each(databases)('the desk in $name', ({ pool }) => {
  deskStoreContract(() => ({ desk: postgresDesk(pool), registrations: postgresRegistrations(pool), pool }));
});

describe.each(databases)('the access log in $name', ({ pool }) => {
  accessLogContract(() => ({ log: postgresAccessLog(pool), pool }));
});

describe.each(databases)('what is sealed in $name', ({ pool }) => {
  sealStoreContract(() => ({ seals: postgresSeals(pool), registrations: postgresRegistrations(pool), pool }));
});
