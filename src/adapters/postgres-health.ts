import type { HealthStore } from '../core/health/ports.ts';
import { type Pool, transaction } from './postgres-database.ts';

/** A monitor gives up after ten seconds or so: a database that answers no question is told of long before. */
const deadlineMs = 2_000;

/** Asks Postgres how the service is. */
export const postgresHealth = (pool: Pool): HealthStore => {
  const rowsOf = async (sql: string) =>
    (await transaction(pool, (client) => client.query(sql), deadlineMs)).rows;
  return {
    async migrations() {
      const [found] = await rowsOf(recordSql);
      if (!found?.readable) return undefined;
      const rows = await rowsOf('select name, applied_at from netlify.migrations order by applied_at');
      return { applied: rows.map(({ name }) => name), latestAt: rows.at(-1)?.applied_at };
    },

    async oldestWaitingAt() {
      const [{ oldest }] = await rowsOf(oldestSql);
      return oldest ?? undefined;
    },

    async changeWaitingAt() {
      const [waiting] = await rowsOf('select least(waits_since, asking_since) as since from publishing');
      return waiting?.since ?? undefined;
    },
  };
};

// A login that may not read the record is told no more than one where there is none. The privileges are asked for in
// turn: a name in a schema that may not be used is an error.
const recordSql = `
  select case when has_schema_privilege(oid, 'usage')
              then coalesce(has_table_privilege(to_regclass('netlify.migrations'), 'select'), false)
         end as readable
  from pg_namespace where nspname = 'netlify'`;

// A bell that was given up is known of when a coordinator has begun with its registration, or when a later digest,
// which names it, was sent. A digest that was given up is known of when a later one was sent. Of a lecture's mails those count that
// still wait: whoever was given up on finds the signup by telephone, and the organiser sees them. A visit's mail that was given up counts
// until somebody has taken the visit.
const oldestSql = `
  select least(min(o.committed_at), (
    select min(m.committed_at) from lecture_mails m left join visits v on v.id = m.visit_id
    where m.state = 'waiting' or (m.state = 'failed' and v.state = 'new'))) as oldest
  from outbox o left join registrations r on r.id = o.registration_id
  where o.kind <> 'synthetic' and o.mail is not null and (
    o.state = 'waiting'
    or (o.state = 'failed' and (o.kind = 'digest' or r.status = 'ny') and not exists (
      select 1 from outbox d where d.kind = 'digest' and d.state = 'sent' and d.committed_at > o.committed_at)))`;
