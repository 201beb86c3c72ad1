import type { PublishingStore } from '../core/publishing/ports.ts';
import { type Pool, transaction } from './postgres-database.ts';

/** Keeps in Postgres what waits for a build, in one row, and the digests of messages that came of late. */
export const postgresPublishing = (pool: Pool): PublishingStore => ({
  receive: ({ digests, isChange, at }) =>
    transaction(pool, async (client) => {
      const { rowCount } = await client.query(rememberSql, [digests, at]);
      if (rowCount !== digests.length) return 'known';
      if (isChange) await client.query(noteSql, [at]);
      return 'new';
    }),

  claim: ({ now, leaseMs, isDue }) =>
    transaction(pool, async (client) => {
      const { rows } = await client.query(waitingSql, [now]);
      const [found] = rows;
      if (!found || !isDue({ since: found.since, newestAt: found.newest_at })) return undefined;
      const taken = await client.query(claimSql, [new Date(now.getTime() + leaseMs)]);
      return { claim: Number(taken.rows[0].claims), attempts: taken.rows[0].attempts };
    }),

  async settle(claim, next) {
    await transaction(pool, (client) =>
      next.state === 'asked'
        ? client.query(askedSql, [claim, next.at])
        : client.query(againSql, [claim, next.againAt]),
    );
  },

  async forget(before) {
    await transaction(pool, (client) =>
      client.query('delete from received_messages where received_at < $1', [before]),
    );
  },
});

const rememberSql = `
  insert into received_messages (digest, received_at) select unnest($1::bytea[]), $2 on conflict do nothing`;

const noteSql = `
  insert into publishing as p (waits_since, newest_at) values ($1, $1)
  on conflict (single) do update set
    waits_since = coalesce(p.waits_since, excluded.waits_since),
    newest_at = greatest(p.newest_at, excluded.newest_at)`;

// Whoever holds the row now is asking, or has just noted a change: the next run comes within a minute.
const waitingSql = `
  select least(waits_since, asking_since) as since, newest_at from publishing
  where coalesce(waits_since, asking_since) is not null and coalesce(free_at <= $1, true)
  for update skip locked`;

// What is asked for is kept apart from what arrives meanwhile.
const claimSql = `
  update publishing set asking_since = least(waits_since, asking_since), waits_since = null,
    claims = claims + 1, attempts = attempts + 1, free_at = $1
  returning claims, attempts`;

const askedSql = `
  update publishing set asking_since = null, attempts = 0, free_at = null, asked_at = $2 where claims = $1`;

const againSql = `
  update publishing set waits_since = least(waits_since, asking_since), asking_since = null, free_at = $2
  where claims = $1`;
