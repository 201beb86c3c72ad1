-- How many registrations came from one network within an hour. The fingerprint is keyed and changes every hour:
-- a row tells neither who it was, nor that it is the same as an hour ago. Rows are forgotten after a few hours.
create table address_counts (
  fingerprint bytea primary key check (octet_length(fingerprint) = 32),
  hour_began_at timestamptz not null,
  counted integer not null check (counted > 0)
);
create index address_counts_by_hour on address_counts (hour_began_at);
