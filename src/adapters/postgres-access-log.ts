import type { AccessEntry, AccessLog, ListedAccess } from '../core/desk/access-log.ts';
import { type Client, type Pool, transaction } from './postgres-database.ts';

/** Reads the access log from Postgres, where a trigger refuses every change. */
export const postgresAccessLog = (pool: Pool): AccessLog => ({
  read: ({ before, entriesMax, by, at }) =>
    transaction(pool, async (client) => {
      const { rows } = await client.query(pageSql, [before ?? null, entriesMax + 1]);
      // Turning a page is the same reading.
      if (before === undefined) await noteAccess(client, { at, actor: by, action: 'log-read' });
      const entries = rows.slice(0, entriesMax).map(listedOf);
      return { entries, before: rows.length > entriesMax ? (entries.at(-1)?.entry ?? null) : null };
    }),
});

/** Writes a line into the access log within the transaction of what it tells of: neither is there without the other. */
export const noteAccess = async (
  client: Client,
  { at, actor, action, registration }: AccessEntry,
): Promise<void> => {
  await client.query(noteSql, [
    at,
    actor.id,
    actor.name,
    action,
    registration?.id ?? null,
    registration?.referenceCode ?? null,
    registration?.version ?? null,
  ]);
};

const noteSql = `
  insert into access_log
    (at, coordinator_id, coordinator_name, action, registration_id, reference_code, version)
  values ($1, $2, $3, $4, $5, $6, $7)`;

const pageSql = `
  select entry, at, coordinator_name as name, action, reference_code as "referenceCode", version
  from access_log where $1::bigint is null or entry < $1 order by entry desc limit $2`;

const listedOf = ({ entry, at, ...rest }: Omit<ListedAccess, 'at'> & { at: Date }): ListedAccess => ({
  ...rest,
  entry: Number(entry),
  at: at.toISOString(),
});
