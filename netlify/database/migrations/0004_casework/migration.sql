-- What coordinators do with a registration. Nothing here says who, which group, how old, or what was said: choices
-- from closed lists, names of coordinators and times; what they write in words is sealed like the registrations.
alter table registrations
  -- Raised by every change of a coordinator; a change carries the revision that she saw, and is refused after another.
  add column revision integer not null default 1 check (revision > 0),
  -- The latest version that a coordinator had read when she changed something; 0 before the first time.
  add column read_version integer not null default 0,
  add column taken_by uuid references coordinators (id),
  add column taken_at timestamptz,
  add column transferred_at timestamptz,
  -- Whether the child needs protection was judged, when, by whom, and knowing which version.
  add column assessed_by uuid references coordinators (id),
  add column assessed_at timestamptz,
  add column assessed_version integer,
  add check ((taken_by is null) = (taken_at is null)),
  add check ((assessed_by is null) = (assessed_at is null) and (assessed_by is null) = (assessed_version is null));

-- Who did what, and when: append-only. Goes with its registration, and no other way.
create table registration_events (
  id bigint generated always as identity primary key,
  registration_id uuid not null references registrations (id) on delete cascade,
  -- The revision that this event made.
  revision integer not null,
  kind text not null check (kind in (
    'status', 'take', 'release', 'call', 'transfer', 'transfer-undo', 'assess', 'let-out', 'robot', 'note')),
  -- A status or what came of a call; no words of anybody's.
  detail text check (
    case kind
      when 'status' then detail is not null
        and detail in ('ny', 'kontaktad', 'plats-erbjuden', 'vantar', 'avslutad')
      when 'call' then detail is not null
        and detail in ('pratade', 'inget-svar', 'meddelande', 'annan-svarade', 'ring-igen', 'fel-nummer')
      else detail is null
    end),
  coordinator_id uuid not null references coordinators (id),
  happened_at timestamptz not null,
  unique (registration_id, revision)
);

create function refuse_to_rewrite_history() returns trigger language plpgsql as $$
begin
  -- A purge removes the registration first, and its events after it.
  if tg_op = 'DELETE' and not exists (select from registrations where id = old.registration_id) then
    return old;
  end if;
  raise exception 'registration_events is append-only';
end $$;

create trigger registration_events_append_only before update or delete on registration_events
  for each row execute function refuse_to_rewrite_history();

-- Sealed in the coordinator's browser. The plaintext holds its own id and its registration's.
create table registration_notes (
  id uuid primary key,
  registration_id uuid not null references registrations (id) on delete cascade,
  sealed bytea not null check (octet_length(sealed) between 1 and 32768),
  -- To whom, as in registration_versions.
  readers_digest bytea check (octet_length(readers_digest) = 32),
  written_by uuid not null references coordinators (id),
  written_at timestamptz not null
);
create index notes_of_registration on registration_notes (registration_id);
