-- Who organises lectures and other meetings signs in as coordinators do, and sees no registration.
alter table coordinators drop constraint coordinators_role_check;
alter table coordinators add check (role in ('coordinator', 'administrator', 'organiser'));

-- When the organiser saw somebody in the room, or on the net.
alter table lecture_signups add column checked_in_at timestamptz;
alter table lecture_counts add column attended integer not null default 0;

-- What the organiser wrote to those who are signed up; each of them has a mail of it. It goes when the names go.
create table lecture_messages (
  id uuid primary key,
  -- Made by the form: the same words from it are the same message, others are another.
  form_id uuid not null,
  slug text not null references lectures (slug) on delete cascade,
  audience text not null check (audience in ('seat', 'waiting', 'everybody')),
  subject text not null,
  body text not null,
  recipients integer not null,
  sent_by text not null,
  sent_at timestamptz not null
);
create index lecture_messages_form on lecture_messages (form_id);
create index lecture_messages_of on lecture_messages (slug, sent_at);

-- Answers to the five questions. No time, no address and no signup stands here, and everybody has the same link: nobody can tell
-- who answered what. A question may be skipped. The words go with the names; the figures stay.
create table lecture_evaluations (
  -- Made by the form: who goes back and changes an answer is counted once.
  id uuid primary key,
  slug text not null,
  overall smallint check (overall between 1 and 4),
  useful smallint check (useful between 1 and 4),
  knows_groups smallint check (knows_groups between 1 and 4),
  will_tell smallint check (will_tell between 1 and 4),
  words text not null
);
create index lecture_evaluations_of on lecture_evaluations (slug);
