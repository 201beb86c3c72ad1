import { describe } from 'vitest';
import { postgresVisits } from '../../src/adapters/postgres-visits.ts';
import { visitStoreContract } from '../contracts/visit-store-contract.ts';
import { databases } from './databases.ts';

describe.each(databases)('visits in $name', ({ pool }) => {
  visitStoreContract(() => ({ store: postgresVisits(pool), pool }));
});
