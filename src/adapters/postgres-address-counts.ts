import type { AddressCounts } from '../core/registration/address-limit.ts';
import { type Pool, transaction } from './postgres-database.ts';

/** Nobody waits longer than this to be told that they may go on. */
const deadlineMs = 2_000;

/** Keeps the counts in Postgres. Each is one statement, so that no two requests see the same place free. */
export const postgresAddressCounts = (pool: Pool): AddressCounts => {
  const run = (sql: string, values: unknown[]) =>
    transaction(pool, (client) => client.query(sql, values), deadlineMs);

  return {
    async countOne({ fingerprint, hourBeganAt, countMax }) {
      const { rowCount } = await run(countSql, [fingerprint, hourBeganAt, countMax]);
      return rowCount === 1;
    },

    async forget(before) {
      await run('delete from address_counts where hour_began_at < $1', [before]);
    },
  };
};

/** Nobody waits for the disk: a count that a crash forgets lets one more in. */
const countSql = `
  with unhurried as (select set_config('synchronous_commit', 'off', true))
  insert into address_counts as a (fingerprint, hour_began_at, counted) select $1, $2, 1 from unhurried
  on conflict (fingerprint) do update set counted = a.counted + 1 where a.counted < $3`;
