-- Who may sign in to the desk. No row here opens anything: what is sealed is read with keys, and keys come from
-- the environment only.
create table coordinators (
  id uuid primary key,
  name text not null unique,
  created_at timestamptz not null,
  removed_at timestamptz
);

-- One-time links. Only the SHA-256 of a token is kept, so that a leaked database signs nobody in.
create table sign_in_links (
  token_digest bytea primary key check (octet_length(token_digest) = 32),
  coordinator_id uuid not null references coordinators (id) on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table sessions (
  token_digest bytea primary key check (octet_length(token_digest) = 32),
  coordinator_id uuid not null references coordinators (id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);

-- The desk's list asks for every registration's bells.
create index outbox_of_registration on outbox (registration_id);
