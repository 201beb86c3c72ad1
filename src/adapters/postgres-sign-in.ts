import type { Coordinator, SignInStore } from '../core/desk/ports.ts';
import { type Pool, transaction } from './postgres-database.ts';

/** Keeps coordinators, one-time links and sessions in Postgres. */
export const postgresSignIn = (pool: Pool): SignInStore => {
  const run = (sql: string, values: unknown[]) =>
    transaction(pool, async (client) => (await client.query(sql, values)).rows);

  return {
    async coordinatorNamed(name, newId, now) {
      const [row] = await run(coordinatorSql, [newId, name, now]);
      return row.removed ? undefined : coordinatorOf(row);
    },

    async addLink({ digest, coordinatorId, expiresAt }) {
      await run('insert into sign_in_links (token_digest, coordinator_id, expires_at) values ($1, $2, $3)', [
        digest,
        coordinatorId,
        expiresAt,
      ]);
    },

    async useLink({ linkDigest, sessionDigest, now, sessionExpiresAt }) {
      const [row] = await run(useLinkSql, [linkDigest, now, sessionDigest, sessionExpiresAt]);
      return row && { coordinator: coordinatorOf(row), expiresAt: sessionExpiresAt };
    },

    async session(digest, now) {
      const [row] = await run(sessionSql, [digest, now]);
      return row && { coordinator: coordinatorOf(row), expiresAt: row.expiresAt };
    },

    async endSession(digest, now) {
      await run('update sessions set ended_at = $2 where token_digest = $1 and ended_at is null', [
        digest,
        now,
      ]);
    },

    async forgetExpired(now) {
      await run('delete from sign_in_links where expires_at <= $1', [now]);
      await run('delete from sessions where expires_at <= $1', [now]);
    },
  };
};

const coordinatorOf = ({ id, name, role }: Coordinator): Coordinator => ({ id, name, role });

// The update changes nothing; it makes the row that was there before come back, too.
const coordinatorSql = `
  insert into coordinators (id, name, created_at) values ($1, $2, $3)
  on conflict (name) do update set name = excluded.name
  returning id, name, role, removed_at is not null as removed`;

// One statement: of many requests at once with one link, one finds it unused.
const useLinkSql = `
  with used as (
    update sign_in_links l set used_at = $2
    from coordinators c
    where l.token_digest = $1 and l.used_at is null and l.expires_at > $2
      and c.id = l.coordinator_id and c.removed_at is null
    returning c.id, c.name, c.role
  ), begun as (
    insert into sessions (token_digest, coordinator_id, created_at, expires_at)
    select $3, id, $2, $4 from used
  ), noted as (
    insert into access_log (at, coordinator_id, coordinator_name, action)
    select $2, id, name, 'signed-in-by-link' from used
  )
  select id, name, role from used`;

const sessionSql = `
  select c.id, c.name, c.role, s.expires_at as "expiresAt"
  from sessions s join coordinators c on c.id = s.coordinator_id
  where s.token_digest = $1 and s.ended_at is null and s.expires_at > $2 and c.removed_at is null`;
