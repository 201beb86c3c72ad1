import { beforeEach, describe, expect, test } from 'vitest';
import { postgresAddressCounts } from '../../src/adapters/postgres-address-counts.ts';
import { type Pool, postgresPool, transaction } from '../../src/adapters/postgres-database.ts';
import { postgresOutbox } from '../../src/adapters/postgres-outbox.ts';
import { postgresRegistrations } from '../../src/adapters/postgres-registrations.ts';
import { addressCountsContract } from '../contracts/address-counts-contract.ts';
import { outboxStoreContract } from '../contracts/outbox-store-contract.ts';
import { registrationStoreContract } from '../contracts/registration-store-contract.ts';
import { databases } from './databases.ts';

describe.each(databases)('registrations in $name', ({ pool }) => {
  beforeEach(async () => {
    await pool.query('truncate registrations, outbox cascade');
    await pool.query('update bell_counter set last_sequence = 0');
  });
  registrationStoreContract(() => ({ store: postgresRegistrations(pool), pool }));
});

describe.each(databases)('outbox in $name', ({ pool, hasOneSession }) => {
  const { passesOverWhatIsHeld } = outboxStoreContract(() => ({
    outbox: postgresOutbox(pool),
    store: postgresRegistrations(pool),
    pool,
  }));
  test.skipIf(hasOneSession)(
    'a dispatcher that stalls in its claim keeps nobody waiting',
    passesOverWhatIsHeld,
  );
});

describe.each(databases)('address counts in $name', ({ pool }) => {
  addressCountsContract(() => postgresAddressCounts(pool));
});

describe.each(databases)('a transaction in $name', ({ pool }) => {
  test('one connection’s rollback leaves another’s writes alone', async () => {
    await pool.query('create table notes (text text)');
    const failing = transaction(
      pool,
      async (client) => {
        await client.query(`insert into notes values ('lost')`);
        await transaction(pool, (other) => other.query('select 1')).catch(() => undefined);
        throw new Error('undone');
      },
      500,
    );
    const kept = transaction(pool, (client) => client.query(`insert into notes values ('kept')`));
    await expect(failing).rejects.toThrow();
    await kept;
    expect((await pool.query('select text from notes')).rows).toEqual([{ text: 'kept' }]);
  });

  test('a commit that became a rollback is a failure', async () => {
    const swallowed = transaction(pool, async (client) => {
      await client.query('select 1/0').catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow('ROLLBACK');
  });

  test('a database that does not answer is a failure within the deadline', async () => {
    const silent: Pool = {
      connect: () => new Promise(() => undefined),
      query: () => new Promise(() => undefined),
    };
    await expect(transaction(silent, async () => undefined, 50)).rejects.toThrow('50 ms');
  });

  test('a database that is not there is a failure', async () => {
    await expect(
      transaction(postgresPool('postgres://x@127.0.0.1:9/x'), async () => undefined),
    ).rejects.toThrow();
  });
});
