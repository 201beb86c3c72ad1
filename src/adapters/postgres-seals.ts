import { createHash } from 'node:crypto';
import type { SealStore } from '../core/desk/seal-ports.ts';
import { isPlausibleReseal, type SealedKind, type SealName } from '../core/desk/seals.ts';
import { noteAccess } from './postgres-access-log.ts';
import { type Client, type Pool, transaction } from './postgres-database.ts';

/** Where each kind lies, the column that tells one from the others of a registration, and its version in SQL. */
const places: Record<SealedKind, { table: string; item: string; version: string }> = {
  answers: { table: 'registration_versions', item: 'version', version: 's.version' },
  notes: { table: 'registration_notes', item: 'id', version: 'null::integer' },
};

/** Keeps what is sealed in Postgres, and compares before it replaces. */
export const postgresSeals = (pool: Pool): SealStore => ({
  async stale(readersDigest, stalesMax) {
    const { rows } = await transaction(pool, (client) => client.query(staleSql, [readersDigest, stalesMax]));
    const named = rows.map(({ kind, registrationId, item }) => ({ kind, registrationId, item }));
    return { stale: named, leftOut: Number(rows[0]?.all ?? 0) - named.length };
  },

  fetch: (name, actor, at) =>
    transaction(pool, async (client) => {
      const found = await find(client, name);
      if (!found) return undefined;
      await noteAccess(client, { at, actor, action: 'fetched-to-reseal', registration: found.registration });
      return found.sealed;
    }),

  reseal: ({ name, replaces, resealed, readersDigest, readersCount, by, now }) =>
    transaction(pool, async (client) => {
      const found = await find(client, name, 'for update of s');
      if (!found) return 'missing';
      if (!createHash('sha256').update(found.sealed).digest().equals(replaces)) return 'changed';
      if (!isPlausibleReseal(found.sealed, resealed, readersCount)) return 'implausible';
      const { table, item } = places[name.kind];
      await client.query(
        `update ${table} set sealed = $3, readers_digest = $4 where registration_id = $1 and ${item}::text = $2`,
        [name.registrationId, name.item, resealed, readersDigest],
      );
      await noteAccess(client, { at: now, actor: by, action: 'resealed', registration: found.registration });
      return 'resealed';
    }),

  newest: (actor, at) =>
    transaction(pool, async (client) => {
      const { rows } = await client.query(newestSql);
      const [newest] = rows;
      if (!newest) return undefined;
      await noteAccess(client, { at, actor, action: 'drilled', registration: newest });
      return { ...newest, sealed: new Uint8Array(newest.sealed) };
    }),
});

const find = async (client: Client, { kind, registrationId, item }: SealName, lock = '') => {
  const place = places[kind];
  const { rows } = await client.query(
    `select s.sealed, r.reference_code as code, ${place.version} as version
     from ${place.table} s join registrations r on r.id = s.registration_id
     where s.registration_id = $1 and s.${place.item}::text = $2 ${lock}`,
    [registrationId, item],
  );
  const [row] = rows;
  return (
    row && {
      sealed: new Uint8Array(row.sealed),
      registration: { id: registrationId, referenceCode: row.code, version: row.version },
    }
  );
};

const everySeal = Object.entries(places)
  .map(
    ([kind, { table, item }]) =>
      `select '${kind}' as kind, registration_id, ${item}::text as item, readers_digest from ${table}`,
  )
  .join(' union all ');

const staleSql = `
  select s.kind, s.registration_id as "registrationId", s.item, count(*) over () as all
  from (${everySeal}) s join registrations r on r.id = s.registration_id
  where s.readers_digest is distinct from $1 and not r.synthetic
  order by r.received_at desc, s.item limit $2`;

const newestSql = `
  select r.id, r.reference_code as "referenceCode", v.version, v.received_at as "receivedAt", v.sealed
  from registration_versions v join registrations r on r.id = v.registration_id
  where not r.synthetic
  order by v.received_at desc, v.version desc limit 1`;
