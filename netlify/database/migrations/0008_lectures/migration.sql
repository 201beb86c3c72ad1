-- Seats of lectures and other meetings. Who signs up is a professional with a work address; mails must reach them, so names
-- and addresses stand here in the clear. They go 14 days after the day, as the municipality has decided; the counts stay.

-- What those who are signed up were told last: when it begins, how many changes the content had, whether it is cancelled.
-- The row is locked by whoever decides on its seats.
create table lectures (
  slug text primary key,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  changes integer not null,
  cancelled boolean not null
);

-- One row a room. The row is locked by whoever gives or takes a seat. Nobody confirmed is ever demoted: when the capacity is
-- lowered below what is taken, `allowed` stays at what is taken and sinks as seats are left.
create table lecture_rooms (
  slug text not null references lectures (slug) on delete cascade,
  attendance text not null check (attendance in ('on-site', 'online')),
  capacity integer not null check (capacity >= 0),
  taken integer not null default 0 check (taken >= 0),
  allowed integer not null,
  primary key (slug, attendance),
  check (allowed >= capacity),
  constraint never_one_too_many check (taken <= allowed)
);

create table lecture_signups (
  id uuid primary key,
  slug text not null,
  attendance text not null,
  -- `held`: a seat until the link in the mail is followed. `offered`: a seat until the deadline.
  state text not null check (state in ('held', 'waiting', 'offered', 'confirmed', 'left', 'expired')),
  -- The order of the queue.
  place bigint generated always as identity,
  name text not null,
  email text not null,
  workplace text not null,
  role text not null,
  district text not null,
  needs text not null,
  signed_up_at timestamptz not null,
  -- When the link of a mail was followed: only then the address is known to be its owner's.
  verified_at timestamptz,
  -- The end of a hold, of an unverified wait, or of an offer.
  until timestamptz,
  foreign key (slug, attendance) references lecture_rooms (slug, attendance) on delete cascade,
  check (state not in ('held', 'offered') or until is not null),
  check (state not in ('offered', 'confirmed') or verified_at is not null)
);
create unique index lecture_signups_once on lecture_signups (slug, lower(email))
  where state in ('held', 'waiting', 'offered', 'confirmed');
create index lecture_signups_queue on lecture_signups (slug, attendance, place) where state = 'waiting';
create index lecture_signups_until on lecture_signups (until) where until is not null;

-- Whoever writes a signup, and however: the seats that are taken are counted by the database.
create function count_lecture_seats() returns trigger language plpgsql as $$
declare
  before integer := case when tg_op <> 'INSERT' and old.state in ('held', 'offered', 'confirmed') then 1 else 0 end;
  after integer := case when tg_op <> 'DELETE' and new.state in ('held', 'offered', 'confirmed') then 1 else 0 end;
begin
  if tg_op = 'UPDATE' and (old.slug, old.attendance) <> (new.slug, new.attendance) then
    raise exception 'A signup stays in its room.';
  end if;
  if after > before then
    update lecture_rooms set taken = taken + 1 where slug = new.slug and attendance = new.attendance;
  elsif before > after then
    update lecture_rooms set taken = taken - 1, allowed = greatest(capacity, taken - 1)
    where slug = old.slug and attendance = old.attendance;
  end if;
  return null;
end
$$;
create trigger lecture_seats after insert or update or delete on lecture_signups
  for each row execute function count_lecture_seats();

-- One entry a mail, written in the transaction of what it tells, frozen byte by byte; apart from the registrations' bells, whose
-- numbers are the coordinators'.
create table lecture_mails (
  id uuid primary key,
  signup_id uuid not null references lecture_signups (id) on delete cascade,
  -- What it tells and of which turn of it: told once.
  occasion text not null,
  mail text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempts integer not null default 0,
  committed_at timestamptz not null,
  first_attempt_at timestamptz,
  next_attempt_at timestamptz not null,
  leased_until timestamptz,
  last_reason text,
  sent_at timestamptz,
  unique (signup_id, occasion)
);
create index lecture_mails_waiting on lecture_mails (next_attempt_at) where state = 'waiting';

-- What is left when the names are gone: how many, from where and in which role. It sizes the next.
create table lecture_counts (
  slug text not null,
  attendance text not null,
  district text not null,
  role text not null,
  confirmed integer not null,
  waiting integer not null,
  primary key (slug, attendance, district, role)
);
