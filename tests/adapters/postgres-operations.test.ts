import { afterAll, describe } from 'vitest';
import { startDatabase } from '../../local/database.ts';
import { postgresPool } from '../../src/adapters/postgres-database.ts';
import { postgresDesk } from '../../src/adapters/postgres-desk.ts';
import { postgresDigests } from '../../src/adapters/postgres-digests.ts';
import { postgresOutbox } from '../../src/adapters/postgres-outbox.ts';
import { postgresRegistrations } from '../../src/adapters/postgres-registrations.ts';
import { postgresRetention } from '../../src/adapters/postgres-retention.ts';
import { postgresSynthetic } from '../../src/adapters/postgres-synthetic.ts';
import { digestStoreContract } from '../contracts/digest-store-contract.ts';
import { retentionStoreContract } from '../contracts/retention-store-contract.ts';

const database = await startDatabase();
const pool = postgresPool(database.url);
afterAll(() => database.stop());

describe('purges in the embedded Postgres', () => {
  retentionStoreContract(() => ({
    retention: postgresRetention(pool),
    registrations: postgresRegistrations(pool),
    desk: postgresDesk(pool),
    outbox: postgresOutbox(pool),
    pool,
  }));
});

describe('digests in the embedded Postgres', () => {
  digestStoreContract(() => ({
    digests: postgresDigests(pool),
    registrations: postgresRegistrations(pool),
    synthetic: postgresSynthetic(pool),
    pool,
  }));
});
