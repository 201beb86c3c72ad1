import type { DeskStore, StoredBell } from '../core/desk/ports.ts';
import type { Status } from '../core/desk/statuses.ts';
import { type Client, type Pool, transaction } from './postgres-database.ts';

/** Reads what Postgres holds for the desk, and writes down statuses. */
export const postgresDesk = (pool: Pool): DeskStore => ({
  async list(registrationsMax) {
    const { rows } = await transaction(pool, (client) => client.query(listSql, [registrationsMax]));
    return { registrations: rows.map(listedOf), leftOut: Number(rows[0]?.stored ?? 0) - rows.length };
  },

  async find(id, versionsMax) {
    const { rows } = await transaction(pool, (client) => client.query(findSql, [id, versionsMax]));
    const [first] = rows;
    return first && { status: first.status, versions: rows.map(({ status, ...version }) => version) };
  },

  setStatus: ({ id, status, versionRead, now }) =>
    transaction(pool, async (client) => {
      const latest = await lockedVersion(client, id);
      if (latest === undefined) return 'missing';
      if (versionRead !== undefined && latest > versionRead) return 'unread';
      await client.query(statusSql, [id, status, now]);
      return 'set';
    }),
});

/**
 * The latest version's number. An amendment locks the registration's row first: while it is locked here none can
 * come, and the second statement sees the one that came before.
 */
const lockedVersion = async (client: Client, id: string): Promise<number | undefined> => {
  const locked = await client.query('select id from registrations where id = $1 for update', [id]);
  if (locked.rows.length === 0) return undefined;
  const { rows } = await client.query(
    'select max(version) as version from registration_versions where registration_id = $1',
    [id],
  );
  return Number(rows[0].version);
};

const statusSql = `
  update registrations
  set status = $2, closed_at = case when $2 = 'avslutad' then coalesce(closed_at, $3) end
  where id = $1`;

const findSql = `
  select r.status, v.version, v.sealed, v.received_at as "receivedAt"
  from registrations r join registration_versions v on v.registration_id = r.id
  where r.id = $1 and not r.synthetic order by v.version desc limit $2`;

// Those that have waited longest are listed first, closed ones the other way around.
const listSql = `
  select r.id, r.reference_code as code, r.status, r.quarantined, r.received_at as received,
         r.amended_at as amended, r.stored,
    (select max(v.version) from registration_versions v where v.registration_id = r.id) as version,
    (select coalesce(json_agg(json_build_object(
              'sequence', o.sequence, 'state', o.state, 'committedAt', o.committed_at) order by o.sequence), '[]')
       from outbox o where o.registration_id = r.id) as bells
  from (
    select *, count(*) over () as stored, row_number() over (
      partition by status, quarantined
      order by case when status = 'avslutad' then 1 else -1 end * extract(epoch from received_at) desc
    ) as place
    from registrations where not synthetic
  ) r
  where r.place <= $1`;

type Row = {
  id: string;
  code: string;
  status: Status;
  quarantined: boolean;
  received: Date;
  amended: Date | null;
  version: number;
  bells: (Omit<StoredBell, 'committedAt'> & { committedAt: string })[];
};

const listedOf = ({ id, code, status, quarantined, received, amended, version, bells }: Row) => ({
  id,
  referenceCode: code,
  status,
  quarantined,
  receivedAt: received.toISOString(),
  amendedAt: amended?.toISOString() ?? null,
  version,
  bells: bells.map((bell) => ({ ...bell, committedAt: new Date(bell.committedAt) })),
});
