import type { SyntheticStore } from '../core/synthetic/ports.ts';
import { type Pool, transaction } from './postgres-database.ts';
import { postgresRegistrations } from './postgres-registrations.ts';

/** Keeps synthetic registrations in Postgres, in the families' tables, and removes them again. */
export const postgresSynthetic = (pool: Pool): SyntheticStore => ({
  ...postgresRegistrations(pool, { synthetic: true }),

  async sealed(referenceCode) {
    const { rows } = await transaction(pool, (client) => client.query(sealedSql, [referenceCode]));
    const [row] = rows;
    return row && { id: row.id, version: row.version, sealed: new Uint8Array(row.sealed) };
  },

  async remove({ referenceCode, before }) {
    await transaction(pool, async (client) => {
      // The bell first: without its registration nothing tells which one it was.
      await client.query(
        `delete from outbox where kind = 'synthetic' and (committed_at < $2 or registration_id in (
           select id from registrations where synthetic and reference_code = $1))`,
        [referenceCode ?? null, before],
      );
      await client.query(
        'delete from registrations where synthetic and (received_at < $2 or reference_code = $1)',
        [referenceCode ?? null, before],
      );
    });
  },
});

const sealedSql = `
  select r.id, v.version, v.sealed
  from registrations r join registration_versions v on v.registration_id = r.id
  where r.synthetic and r.reference_code = $1 order by v.version desc limit 1`;
