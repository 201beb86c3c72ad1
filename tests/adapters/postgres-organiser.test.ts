import { describe } from 'vitest';
import { postgresOrganiser } from '../../src/adapters/postgres-organiser.ts';
import { postgresSeats } from '../../src/adapters/postgres-seats.ts';
import { organiserStoreContract } from '../contracts/organiser-store-contract.ts';
import { databases } from './databases.ts';

describe.each(databases)('the organiser’s work in $name', ({ pool }) => {
  organiserStoreContract(() => ({ store: postgresOrganiser(pool), seats: postgresSeats(pool), pool }));
});
