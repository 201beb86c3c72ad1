import { stockholmDate } from '../core/content/date-words.ts';
import type {
  Asking,
  Listener,
  ListenerMailKind,
  ListenerStore,
  WriteListenerMail,
} from '../core/lectures/next-term.ts';
import { type Client, type Pool, transaction } from './postgres-database.ts';

/** Keeps in Postgres who wants to hear of the next term. */
export const postgresListeners = (pool: Pool): ListenerStore => ({
  ask: ({ id, email, knownUntil }, now, write) =>
    transaction(pool, async (client) => {
      const { rows } = await client.query(askSql, [id, email, knownUntil, now]);
      const [listener] = rows.map(listenerOf);
      if (listener) await tell(client, listener, listener.verifiedAt ? 'listed' : 'verify', now, write);
    }),

  find: (id) => transaction(pool, (client) => find(client, id)),

  verify: (id, now) =>
    transaction(pool, async (client) => {
      await client.query('update term_listeners set verified_at = coalesce(verified_at, $2) where id = $1', [
        id,
        now,
      ]);
      return find(client, id);
    }),

  forget: (id) =>
    transaction(pool, async (client) => {
      await client.query('delete from term_listeners where id = $1 and told_at is null', [id]);
    }),

  tell: (latest, now, write) =>
    transaction(pool, async (client) => {
      const { rows } = await client.query(tellSql, [latest, now]);
      for (const listener of rows.map(listenerOf)) await tell(client, listener, 'news', now, write);
    }),

  empty: (askedBefore) =>
    transaction(pool, async (client) => {
      await client.query(emptySql, [askedBefore]);
    }),
});

const columns = `id, email, to_char(known_until, 'YYYY-MM-DD') as "knownUntil", verified_at as "verifiedAt"`;

const listenerOf = (row: Asking & { verifiedAt: Date | null }): Listener => ({
  ...row,
  verifiedAt: row.verifiedAt ?? undefined,
});

const find = async (client: Client, id: string): Promise<Listener | undefined> => {
  const { rows } = await client.query(
    `select ${columns} from term_listeners where id = $1 and told_at is null`,
    [id],
  );
  return rows.map(listenerOf)[0];
};

/** At most one of a kind a day, however often somebody asks with another's address. */
const tell = async (
  client: Client,
  listener: Listener,
  kind: ListenerMailKind,
  now: Date,
  write: WriteListenerMail,
): Promise<void> => {
  const { id, mail } = write(kind, listener);
  await client.query(
    `insert into lecture_mails (id, listener_id, occasion, mail, committed_at, next_attempt_at)
     values ($1, $2, $3, $4, $5, $5) on conflict (listener_id, occasion) do nothing`,
    [id, listener.id, `${kind} ${stockholmDate(now)}`, JSON.stringify(mail), now],
  );
};

// Who asks again and has not proved the address has two days anew.
const askSql = `
  insert into term_listeners as l (id, email, known_until, asked_at) values ($1, $2, $3, $4)
  on conflict (lower(email)) where told_at is null do update
  set asked_at = case when l.verified_at is null then excluded.asked_at else l.asked_at end
  returning ${columns}`;

const tellSql = `
  update term_listeners set told_at = $2
  where verified_at is not null and told_at is null and known_until < $1
  returning ${columns}`;

// A mail that was given up is not tried any more: the address goes then, too.
const emptySql = `
  delete from term_listeners l
  where (verified_at is null and asked_at < $1)
     or (told_at is not null and not exists (
       select 1 from lecture_mails m where m.listener_id = l.id and m.state = 'waiting'))`;
