-- What editors have published, until a build was asked for. One row: a build reads all there is.
create table publishing (
  single boolean primary key default true check (single),
  -- The first change that nobody has asked a build for yet, and the newest of all.
  waits_since timestamptz,
  newest_at timestamptz not null,
  -- The first change that somebody asks a build for now, and until when nobody else does: while the hook is asked, and
  -- after it did not take it.
  asking_since timestamptz,
  free_at timestamptz,
  claims bigint not null default 0,
  attempts integer not null default 0,
  asked_at timestamptz
);

-- Messages of Sanity's that were received, as keyed digests, so that none is taken twice. Forgotten after an hour.
create table received_messages (
  digest bytea primary key check (octet_length(digest) = 32),
  received_at timestamptz not null
);
create index received_messages_by_time on received_messages (received_at);
