import { beforeEach, describe, test } from 'vitest';
import { postgresHealth } from '../../src/adapters/postgres-health.ts';
import { postgresPublishing } from '../../src/adapters/postgres-publishing.ts';
import { publishingStoreContract } from '../contracts/publishing-store-contract.ts';
import { databases } from './databases.ts';

describe.each(databases)('publishing in $name', ({ pool, hasOneSession }) => {
  beforeEach(() => pool.query('truncate publishing, received_messages'));
  const { passesOverWhatIsHeld } = publishingStoreContract(() => ({
    store: postgresPublishing(pool),
    waitingSince: postgresHealth(pool).changeWaitingAt,
    pool,
  }));
  test.skipIf(hasOneSession)('one who stalls while holding it keeps nobody waiting', passesOverWhatIsHeld);
});
