-- Which readers a version was sealed to: a digest of the set of their public keys. It tells what is to be sealed again
-- when the operator has added or removed a reader; it adds none. Null: sealed before this was noted.
alter table registration_versions
  add column readers_digest bytea check (octet_length(readers_digest) = 32);
