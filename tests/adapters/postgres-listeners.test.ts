import { describe } from 'vitest';
import { postgresListeners } from '../../src/adapters/postgres-listeners.ts';
import { listenerStoreContract } from '../contracts/listener-store-contract.ts';
import { databases } from './databases.ts';

describe.each(databases)('who waits for the next term in $name', ({ pool }) => {
  listenerStoreContract(() => ({ store: postgresListeners(pool), pool }));
});
