import type { Pool } from '../../src/adapters/postgres-database.ts';

export type Stored = {
  id: string;
  code: string;
  version: number;
  sealed: Buffer;
  quarantined: boolean;
};
export type StoredBell = {
  id: string;
  registrationId: string | null;
  sequence: number;
  state: 'waiting' | 'sent' | 'failed';
  reason: string | null;
  committedAt: Date;
};

/**
 * Past the ports, at one instant: every version that is committed, the latest of each registration last, and every
 * bell by its number.
 */
export const storedIn = async (pool: Pool): Promise<{ versions: Stored[]; bells: StoredBell[] }> => {
  const client = await pool.connect();
  await client.query('begin isolation level repeatable read read only');
  const versions = await client.query(versionsSql);
  const bells = await client.query(bellsSql);
  await client.query('commit');
  client.release();
  return {
    versions: versions.rows,
    bells: bells.rows.map((row) => ({ ...row, sequence: Number(row.sequence) })),
  };
};

/** Forgets every registration, bell and purge. */
export const empty = (pool: Pool) =>
  pool.query(
    'delete from registrations; delete from outbox; delete from purges; update bell_counter set last_sequence = 0',
  );

const versionsSql = `
  select r.id, r.reference_code as code, v.version, v.sealed, r.quarantined
  from registrations r join registration_versions v on v.registration_id = r.id order by v.version`;

const bellsSql = `
  select id, registration_id as "registrationId", sequence, state, last_reason as reason,
         committed_at as "committedAt"
  from outbox where kind = 'bell' order by sequence`;
