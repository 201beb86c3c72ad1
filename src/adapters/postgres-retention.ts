import type { RetentionStore } from '../core/retention/ports.ts';
import { type Pool, transaction } from './postgres-database.ts';

/** Destroys what is closed in Postgres. Two purges at once, or a purge beside the desk, never wait for one another. */
export const postgresRetention = (pool: Pool): RetentionStore => ({
  purge: ({ closedUntil, registrationsMax, decision, now }) =>
    transaction(pool, async (client) => {
      const { rows } = await client.query(dueSql, [closedUntil, registrationsMax]);
      if (rows.length === 0) return 0;
      const ids = rows.map(({ id }) => id);
      await client.query(silenceSql, [ids]);
      await client.query('delete from registrations where id = any($1)', [ids]);
      await client.query('insert into purges (purged_at, registrations, decision) values ($1, $2, $3)', [
        now,
        ids.length,
        decision,
      ]);
      return ids.length;
    }),

  async closed() {
    const { rows } = await transaction(pool, (client) => client.query(closedSql));
    return { count: Number(rows[0].count), firstClosedAt: rows[0].firstClosedAt ?? undefined };
  },
});

// The lock is taken before the condition is looked at for the last time: what an amendment or the desk reopened
// meanwhile is not among them, and nothing can reopen it until the commit.
const dueSql = `
  select id from registrations
  where status = 'avslutad' and closed_at <= $1 and not synthetic
  order by closed_at limit $2
  for update skip locked`;

// A bell that still waits calls nobody to anything any more.
const silenceSql = `
  update outbox
  set mail = null, leased_until = null, last_reason = case state when 'waiting' then 'purged' else last_reason end,
      state = case state when 'waiting' then 'failed' else state end
  where registration_id = any($1)`;

const closedSql = `
  select count(*) as count, min(closed_at) as "firstClosedAt"
  from registrations where status = 'avslutad' and not synthetic`;
