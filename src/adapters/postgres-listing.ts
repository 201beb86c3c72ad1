import type { StoredBell, StoredListing } from '../core/desk/ports.ts';

/** Those that have waited longest are listed first, closed ones the other way around; $1 of each status at most. */
export const listSql = `
  select r.id, r.reference_code as code, r.status, r.quarantined, r.received_at as received,
         r.amended_at as amended, r.revision, r.read_version as "readVersion", r.stored,
         r.taken_by as "takenBy", t.name as "takenName", r.taken_at as "takenAt",
         r.transferred_at as transferred, r.assessed_version as "assessedVersion",
         calls.made as calls, calls.outcome as "callOutcome", calls.at as "calledAt",
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
  left join coordinators t on t.id = r.taken_by
  left join lateral (
    select count(*)::int as made, (array_agg(e.detail order by e.revision desc))[1] as outcome,
           max(e.happened_at) as at
    from registration_events e where e.registration_id = r.id and e.kind = 'call'
  ) calls on true
  where r.place <= $1`;

type Listed = StoredListing['registrations'][number];

type Row = Pick<
  Listed,
  'id' | 'status' | 'quarantined' | 'version' | 'readVersion' | 'revision' | 'assessedVersion'
> & {
  code: string;
  received: Date;
  amended: Date | null;
  takenBy: string | null;
  takenName: string;
  takenAt: Date;
  transferred: Date | null;
  calls: number;
  callOutcome: NonNullable<Listed['lastCall']>['outcome'];
  calledAt: Date | null;
  bells: (Omit<StoredBell, 'committedAt'> & { committedAt: string })[];
};

/** A row of `listSql` in the desk's words. */
export const listedOf = (row: Row): Listed => ({
  id: row.id,
  referenceCode: row.code,
  status: row.status,
  quarantined: row.quarantined,
  receivedAt: row.received.toISOString(),
  amendedAt: row.amended?.toISOString() ?? null,
  version: row.version,
  readVersion: row.readVersion,
  revision: row.revision,
  taken:
    row.takenBy === null
      ? null
      : { by: { id: row.takenBy, name: row.takenName }, at: row.takenAt.toISOString() },
  transferredAt: row.transferred?.toISOString() ?? null,
  assessedVersion: row.assessedVersion,
  calls: row.calls,
  lastCall: row.calledAt && { outcome: row.callOutcome, at: row.calledAt.toISOString() },
  bells: row.bells.map((bell) => ({ ...bell, committedAt: new Date(bell.committedAt) })),
});
