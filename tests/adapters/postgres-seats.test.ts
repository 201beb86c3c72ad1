import { describe } from 'vitest';
import { postgresSeats } from '../../src/adapters/postgres-seats.ts';
import { seatStoreContract } from '../contracts/seat-store-contract.ts';
import { databases } from './databases.ts';

describe.each(databases)('seats in $name', ({ pool }) => {
  seatStoreContract(() => ({ store: postgresSeats(pool), pool }));
});
