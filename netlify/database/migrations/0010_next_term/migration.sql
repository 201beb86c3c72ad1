-- Who wants to hear when the next term's lectures are there. A list that empties itself: who was told is gone.
create table term_listeners (
  id uuid primary key,
  email text not null,
  -- The first day of the last term that was known when one asked: a lecture of a later term is news.
  known_until date not null,
  asked_at timestamptz not null,
  -- When the button behind the mail's link was pressed: only then the address is known to be its owner's.
  verified_at timestamptz,
  told_at timestamptz
);
create unique index term_listeners_once on term_listeners (lower(email)) where told_at is null;

-- Their mails go out with those of the lectures.
alter table lecture_mails alter column signup_id drop not null;
alter table lecture_mails
  add column listener_id uuid references term_listeners (id) on delete cascade,
  add constraint lecture_mails_of_one check (num_nonnulls(signup_id, listener_id) = 1),
  add unique (listener_id, occasion);
