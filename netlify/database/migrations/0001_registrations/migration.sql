-- Registrations, sealed before they reach the database. No column says who, which group or how old.
create table registrations (
  id uuid primary key,
  reference_code text not null unique,
  -- Keyed digest of the sender's idempotency key: the same key never makes two.
  key_digest bytea not null unique,
  quarantined boolean not null,
  status text not null default 'ny'
    check (status in ('ny', 'kontaktad', 'plats-erbjuden', 'vantar', 'avslutad')),
  received_at timestamptz not null,
  amended_at timestamptz,
  closed_at timestamptz
);

-- Every version that a family sent is kept; the latest counts.
create table registration_versions (
  registration_id uuid not null references registrations (id) on delete cascade,
  version integer not null check (version > 0),
  sealed bytea not null,
  -- Keyed digest of the answers: tells a repeated post from an amendment.
  answers_digest bytea not null,
  form_version integer not null,
  received_at timestamptz not null,
  primary key (registration_id, version)
);

-- One row. Counts the bells without gaps: a number that is missing is a registration that is missing.
create table bell_counter (
  only_row boolean primary key default true check (only_row),
  last_sequence bigint not null
);
insert into bell_counter (last_sequence) values (0);

-- One entry a mail, written in the transaction of its registration; the mail is frozen byte by byte.
create table outbox (
  id uuid primary key,
  -- The bell outlives the registration, so that a deleted row leaves a trace.
  registration_id uuid references registrations (id) on delete set null,
  sequence bigint not null unique,
  mail text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempts integer not null default 0,
  committed_at timestamptz not null,
  first_attempt_at timestamptz,
  next_attempt_at timestamptz not null,
  leased_until timestamptz,
  last_reason text,
  sent_at timestamptz
);
create index outbox_waiting on outbox (next_attempt_at) where state = 'waiting';
