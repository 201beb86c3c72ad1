import { type CaseEvent, type CaseState, eventsMax } from '../core/desk/case.ts';
import type { Client } from './postgres-database.ts';

type Case = { state: CaseState; referenceCode: string };

/** What the desk keeps of one registration; undefined when there is none. */
export const caseOf = async (client: Client, id: string): Promise<Case | undefined> => {
  const { rows } = await client.query(stateSql, [id]);
  if (rows.length === 0) return undefined;
  const { rows: events } = await client.query(eventsSql, [id, eventsMax]);
  const history = events.map(eventIn).reverse();
  return { state: { ...stateIn(rows[0]), history }, referenceCode: rows[0].code };
};

/**
 * The same with the registration's row locked. An amendment locks that row first: while it is locked here none can
 * come, and the statements after the lock see the one that came before.
 */
export const lockedCase = async (client: Client, id: string): Promise<Case | undefined> => {
  await client.query('select id from registrations where id = $1 for update', [id]);
  return caseOf(client, id);
};

/** Writes what a decision made of a registration. When it was closed is kept as long as it stays closed. */
export const writeState = (client: Client, id: string, state: CaseState, now: Date) =>
  client.query(writeSql, [
    id,
    state.status,
    state.quarantined,
    state.revision,
    state.readVersion,
    state.taken?.by.id ?? null,
    state.taken?.at ?? null,
    state.transferredAt,
    state.assessed?.by.id ?? null,
    state.assessed?.at ?? null,
    state.assessed?.version ?? null,
    now,
  ]);

export const writeEvent = (client: Client, id: string, { revision, kind, detail, by, at }: CaseEvent) =>
  client.query(
    `insert into registration_events (registration_id, revision, kind, detail, coordinator_id, happened_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [id, revision, kind, detail, by.id, at],
  );

const writeSql = `
  update registrations
  set status = $2, quarantined = $3, revision = $4, read_version = $5, taken_by = $6, taken_at = $7,
      transferred_at = $8, assessed_by = $9, assessed_at = $10, assessed_version = $11,
      closed_at = case when $2 = 'avslutad' then coalesce(closed_at, $12) end
  where id = $1`;

const stateSql = `
  select r.reference_code as code, r.status, r.quarantined, r.revision, r.read_version as "readVersion", r.transferred_at as transferred,
         r.taken_by as "takenBy", t.name as "takenName", r.taken_at as "takenAt",
         r.assessed_by as "assessedBy", a.name as "assessedName", r.assessed_at as "assessedAt",
         r.assessed_version as "assessedVersion",
    (select max(v.version) from registration_versions v where v.registration_id = r.id) as version
  from registrations r
  left join coordinators t on t.id = r.taken_by
  left join coordinators a on a.id = r.assessed_by
  where r.id = $1 and not r.synthetic`;

const eventsSql = `
  select e.revision, e.kind, e.detail, e.coordinator_id as id, c.name, e.happened_at as at
  from registration_events e join coordinators c on c.id = e.coordinator_id
  where e.registration_id = $1 order by e.revision desc limit $2`;

type StateRow = Pick<CaseState, 'status' | 'quarantined' | 'revision' | 'readVersion' | 'version'> & {
  transferred: Date | null;
  takenBy: string | null;
  takenName: string;
  takenAt: Date;
  assessedBy: string | null;
  assessedName: string;
  assessedAt: Date;
  assessedVersion: number;
};

const stateIn = (row: StateRow): Omit<CaseState, 'history'> => ({
  revision: row.revision,
  version: row.version,
  readVersion: row.readVersion,
  status: row.status,
  quarantined: row.quarantined,
  taken:
    row.takenBy === null
      ? null
      : { by: { id: row.takenBy, name: row.takenName }, at: row.takenAt.toISOString() },
  transferredAt: row.transferred?.toISOString() ?? null,
  assessed:
    row.assessedBy === null
      ? null
      : {
          by: { id: row.assessedBy, name: row.assessedName },
          at: row.assessedAt.toISOString(),
          version: row.assessedVersion,
        },
});

type EventRow = Pick<CaseEvent, 'revision' | 'kind' | 'detail'> & { id: string; name: string; at: Date };

const eventIn = ({ id, name, at, ...event }: EventRow): CaseEvent => ({
  ...event,
  by: { id, name },
  at: at.toISOString(),
});
