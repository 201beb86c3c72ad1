-- What runs by itself: digests beside the bells, purges, the daily synthetic registration, and who ran when.

-- A mail is a bell of a registration, a weekday's digest, or the bell of a synthetic registration. Only bells have
-- numbers: the coordinators' numbers follow on one another without gaps.
alter table outbox add column kind text not null default 'bell' check (kind in ('bell', 'digest', 'synthetic'));
alter table outbox alter column sequence drop not null;
alter table outbox add constraint outbox_bells_have_numbers check ((kind = 'bell') = (sequence is not null));
-- What a digest is for, `digest 2027-01-18`: two that look at the clock at once make one.
alter table outbox add column occasion text unique;
alter table outbox add constraint outbox_digests_have_a_day check ((kind = 'digest') = (occasion is not null));

-- A bell whose registration was purged keeps its number, times and state; its text holds the reference code and goes.
alter table outbox alter column mail drop not null;
alter table outbox add constraint outbox_waits_with_a_mail check (state <> 'waiting' or mail is not null);

-- Made by the service every day to try the whole way, and removed at once. Never on the desk, never counted.
alter table registrations add column synthetic boolean not null default false;

create index registrations_closed on registrations (closed_at) where status = 'avslutad';

-- How many registrations were destroyed, when, and by which decision: what an archivist asks for.
create table purges (
  id bigint generated always as identity primary key,
  purged_at timestamptz not null,
  registrations integer not null check (registrations > 0),
  decision text not null
);

-- When each schedule last did what it should, and how the synthetic registration ended.
create table schedule_runs (
  name text primary key,
  succeeded_at timestamptz not null
);

-- The login that is no owner of the tables, where there is one, reads which migrations ran.
do $$
begin
  grant usage on schema netlify to stodgrupper_app;
  grant select on netlify.migrations to stodgrupper_app;
exception when undefined_object or invalid_schema_name or undefined_table or insufficient_privilege then
  null; -- The health page says `not-recorded` then.
end
$$;
