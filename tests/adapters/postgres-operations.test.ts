import { describe, test } from 'vitest';
import { postgresDesk } from '../../src/adapters/postgres-desk.ts';
import { postgresDigests } from '../../src/adapters/postgres-digests.ts';
import { postgresOutbox } from '../../src/adapters/postgres-outbox.ts';
import { postgresRegistrations } from '../../src/adapters/postgres-registrations.ts';
import { postgresRetention } from '../../src/adapters/postgres-retention.ts';
import { postgresSynthetic } from '../../src/adapters/postgres-synthetic.ts';
import { digestStoreContract } from '../contracts/digest-store-contract.ts';
import { retentionStoreContract } from '../contracts/retention-store-contract.ts';
import { databases } from './databases.ts';

describe.each(databases)('purges in $name', ({ pool, hasOneSession }) => {
  const { leavesWhatIsHeld } = retentionStoreContract(() => ({
    retention: postgresRetention(pool),
    registrations: postgresRegistrations(pool),
    desk: postgresDesk(pool),
    outbox: postgresOutbox(pool),
    pool,
  }));
  test.skipIf(hasOneSession)('leaves what somebody else holds for the next time', leavesWhatIsHeld);
});

describe.each(databases)('digests in $name', ({ pool }) => {
  digestStoreContract(() => ({
    digests: postgresDigests(pool),
    registrations: postgresRegistrations(pool),
    synthetic: postgresSynthetic(pool),
    pool,
  }));
});
