import type { DigestFacts, DigestStore } from '../core/digest/ports.ts';
import { type Client, type Pool, transaction } from './postgres-database.ts';

type Order = Parameters<DigestStore['freeze']>[0];

/** Gathers digests from Postgres. The day's name is unique there: however many look at the clock, one is written. */
export const postgresDigests = (pool: Pool): DigestStore => ({
  freeze: (order) =>
    transaction(pool, async (client) => {
      const before = await client.query('select 1 from outbox where occasion = $1', [order.occasion]);
      if (before.rows.length > 0) return 'frozen-before';
      const mail = order.write(await factsFor(client, order));
      const { rowCount } = await client.query(insertSql, [
        order.entryId,
        order.occasion,
        JSON.stringify(mail),
        order.now,
      ]);
      return rowCount === 1 ? 'frozen' : 'frozen-before';
    }),
});

const factsFor = async (
  client: Client,
  { openMax, numbersMax, lateFrom, lateUntil }: Order,
): Promise<DigestFacts> => {
  const [counts] = (await client.query(countsSql)).rows;
  const open = (await client.query(openSql, [openMax])).rows;
  const late = (await client.query(lateSql, [lateUntil, lateFrom, numbersMax])).rows;
  const missing = (await client.query(missingSql, [numbersMax])).rows;
  return {
    waiting: Number(counts.waiting),
    quarantined: Number(counts.quarantined),
    begun: Number(counts.begun),
    longestOpen: open.map((row) => ({ ...row, sequences: row.sequences.map(Number) })),
    lateBells: late.map(({ sequence }) => Number(sequence)),
    missing: missing.map(({ first, last }) => ({ first: Number(first), last: Number(last) })),
  };
};

const insertSql = `
  insert into outbox (id, kind, occasion, mail, committed_at, next_attempt_at)
  values ($1, 'digest', $2, $3, $4, $4) on conflict (occasion) do nothing`;

const countsSql = `
  select count(*) filter (where status = 'ny' and not quarantined) as waiting,
         count(*) filter (where status = 'ny' and quarantined) as quarantined,
         count(*) filter (where status not in ('ny', 'avslutad')) as begun
  from registrations where not synthetic`;

const openSql = `
  select r.reference_code as "referenceCode", r.received_at as "receivedAt", r.status <> 'ny' as "isBegun",
    array(select o.sequence from outbox o where o.registration_id = r.id order by o.sequence) as sequences
  from registrations r
  where r.status <> 'avslutad' and not (r.status = 'ny' and r.quarantined) and not r.synthetic
  order by r.received_at limit $1`;

const lateSql = `
  select o.sequence
  from outbox o join registrations r on r.id = o.registration_id
  where o.kind = 'bell' and o.state <> 'sent' and o.committed_at <= $1
    and (r.status = 'ny' or (r.status <> 'avslutad' and o.committed_at > $2))
  order by o.sequence limit $3`;

// A number is accounted for while its registration is there, or when it was purged, which takes the mail's text. The
// counter stands one after the last. One statement: no registration can come between the counter and the bells.
const missingSql = `
  with numbers as (
    select sequence from outbox where kind = 'bell' and (registration_id is not null or mail is null)
    union all select last_sequence + 1 from bell_counter
  )
  select before + 1 as first, sequence - 1 as last
  from (select sequence, lag(sequence, 1, 0::bigint) over (order by sequence) as before from numbers) pairs
  where sequence > before + 1
  order by sequence limit $1`;
