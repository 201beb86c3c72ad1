import { createHash } from 'node:crypto';
import type { SealStore } from '../core/desk/seal-ports.ts';
import { isPlausibleReseal, type SealedKind, type SealName } from '../core/desk/seals.ts';
import { noteAccess } from './postgres-access-log.ts';
import { type Client, type Pool, transaction } from './postgres-database.ts';

/** Where each kind lies, and the column that tells one from the others of a registration. */
const places: Record<SealedKind, { table: string; item: string; version: string }> = {
  answers: { table: 'registration_versions', item: 'version', version: 'version' },
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
});

const find = async (client: Client, { kind, registrationId, item }: SealName, lock = '') => {
  const place = places[kind];
  const { rows } = await client.query(
    `select s.sealed, r.reference_code as code, s.${place.version} as version
     from ${place.table} s join registrations r on r.id = s.registration_id
     where s.registration_id = $1 and s.${place.item}::text = $2 ${lock}`,
    [registrationId, item],
  );
  const [row] = rows;
  return (
    row && {
      sealed: new Uint8Array(row.sealed),
      registration: { id: registrationId, referenceCode: row.code, version: Number(row.version) },
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
  where s.readers_digest is distinct from $1
  order by r.received_at desc, s.item limit $2`;
