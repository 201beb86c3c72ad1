import type { ShortAddressStore } from '../core/brochures/short-address-counts.ts';
import { type Pool, transaction } from './postgres-database.ts';

/** A page that is on its way is not held up by its counting. */
const deadlineMs = 2_000;

/** Counts in Postgres who follows a short address. */
export const postgresShortAddresses = (pool: Pool): ShortAddressStore => ({
  countOne: (code, day) =>
    transaction(
      pool,
      async (client) => {
        await client.query(countSql, [code, day]);
      },
      deadlineMs,
    ),

  since: (day) =>
    transaction(pool, async (client) => {
      const { rows } = await client.query(sinceSql, [day]);
      return rows;
    }),
});

/** Nobody waits for the disk: what a crash forgets is one of many. */
const countSql = `
  with unhurried as (select set_config('synchronous_commit', 'off', true))
  insert into short_address_counts as c (code, day, followed) select $1, $2, 1 from unhurried
  on conflict (code, day) do update set followed = c.followed + 1`;

const sinceSql = `
  select code, to_char(day, 'YYYY-MM-DD') as day, followed from short_address_counts
  where day >= $1 order by day desc, code`;
