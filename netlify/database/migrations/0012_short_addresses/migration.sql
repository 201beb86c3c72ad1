-- How often a short address on paper was followed on a day: which work with information brings families here. Of who followed it
-- nothing is kept, neither time, address nor device.
create table short_address_counts (
  code text not null check (length(code) <= 40),
  -- Stockholm's.
  day date not null,
  followed integer not null check (followed > 0),
  primary key (code, day)
);
