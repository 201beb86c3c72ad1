-- Which readers a version was sealed to: a digest of the set of their public keys. It tells what is to be sealed again
-- when the operator has added or removed a reader; it adds none. Null: sealed before this was noted.
alter table registration_versions
  add column readers_digest bytea check (octet_length(readers_digest) = 32);

-- What a coordinator may do: an administrator also sees the access log and the list of people.
alter table coordinators
  add column role text not null default 'coordinator' check (role in ('coordinator', 'administrator'));

-- One-time invites to enrol a passkey. Only the SHA-256 of a token is kept.
create table invites (
  token_digest bytea primary key check (octet_length(token_digest) = 32),
  coordinator_id uuid not null references coordinators (id) on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table passkeys (
  -- The credential's id, base64url, as the browser says it.
  id text primary key,
  coordinator_id uuid not null references coordinators (id) on delete cascade,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  -- Her age key, encrypted under 256 bits that only the passkey makes (PRF); null where it makes none. Her public key
  -- is not here: an operator must not copy a reader from a database.
  wrapped_identity bytea,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkeys_of_coordinator on passkeys (coordinator_id);

-- Challenges that wait for their answer, each used once. With an invite's digest: to enrol; without: to sign in.
create table passkey_challenges (
  challenge text primary key,
  invite_digest bytea,
  expires_at timestamptz not null
);

-- Who opened what, and when. It names no family, refers to nothing and outlives what it tells of.
create table access_log (
  entry bigint generated always as identity primary key,
  at timestamptz not null,
  coordinator_id uuid,
  coordinator_name text not null,
  action text not null,
  registration_id uuid,
  reference_code text,
  version integer
);

create function refuse_access_log_change() returns trigger language plpgsql as $$
begin
  raise exception 'The access log is added to and never changed.' using errcode = 'insufficient_privilege';
end
$$;
create trigger access_log_is_append_only before update or delete on access_log
  for each row execute function refuse_access_log_change();
create trigger access_log_is_not_emptied before truncate on access_log
  for each statement execute function refuse_access_log_change();

-- Whoever owns a table can drop its triggers. A login that only belongs to this role cannot, and may not even try.
do $$
begin
  begin
    create role stodgrupper_app nologin;
  exception when duplicate_object or unique_violation then
    null; -- Another database of the same server made it.
  end;
  grant usage on schema public to stodgrupper_app;
  grant select, insert, update, delete on all tables in schema public to stodgrupper_app;
  grant usage on all sequences in schema public to stodgrupper_app;
  revoke update, delete, truncate on access_log from stodgrupper_app;
  -- What later migrations add.
  alter default privileges in schema public grant select, insert, update, delete on tables to stodgrupper_app;
  alter default privileges in schema public grant usage on sequences to stodgrupper_app;
exception when insufficient_privilege then
  raise notice 'No role stodgrupper_app: % The trigger alone keeps the access log.', sqlerrm;
end
$$;
