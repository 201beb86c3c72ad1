-- A school or a unit asks for an ambassador's visit. Who asks is a professional with a work address; of a child or a family nothing is
-- asked. The row goes 14 days after the visit is closed, as the municipality has decided; the counts stay.
create table visits (
  id uuid primary key,
  -- Made by the form: the same answers from it are the same visit, others are another.
  form_id uuid not null,
  name text not null,
  email text not null,
  phone text not null,
  workplace text not null,
  district text not null,
  purpose text not null check (purpose in ('staff', 'parents', 'pupils', 'other')),
  listeners text not null,
  wished text not null,
  message text not null,
  asked_at timestamptz not null,
  state text not null default 'new' check (state in ('new', 'taken', 'booked', 'closed')),
  -- Who took it, by name.
  taken_by text,
  -- Whoever changes it says which revision they saw.
  revision integer not null default 1,
  changed_at timestamptz not null,
  check ((state = 'new') = (taken_by is null))
);
create index visits_form on visits (form_id);
create index visits_open on visits (asked_at) where state <> 'closed';
create index visits_closed on visits (changed_at) where state = 'closed';

create table visit_counts (
  -- The month's first day.
  month date not null,
  district text not null,
  purpose text not null,
  visits integer not null,
  primary key (month, district, purpose)
);

-- Its mail waits with those of the lectures: the coordinators' numbers without gaps stay the registrations'.
alter table lecture_mails drop constraint lecture_mails_of_one;
alter table lecture_mails
  add column visit_id uuid references visits (id) on delete cascade,
  add constraint lecture_mails_of_one check (num_nonnulls(signup_id, listener_id, visit_id) = 1),
  add unique (visit_id, occasion);
