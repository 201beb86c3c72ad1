import { reached } from '../core/lectures/message.ts';
import type { OrganiserStore } from '../core/lectures/organiser-ports.ts';
import { type Pool, transaction } from './postgres-database.ts';
import { findSignup, signupsWhere } from './postgres-signups.ts';

/** Keeps in Postgres what the organiser does with the meetings. */
export const postgresOrganiser = (pool: Pool): OrganiserStore => ({
  standings: () =>
    transaction(pool, async (client) => {
      const { rows } = await client.query(standingsSql);
      return rows;
    }),

  checkIn: (slug, id, hasCome, now) =>
    transaction(pool, async (client) => {
      const { rowCount } = await client.query(hasCome ? checkInSql : notComeSql, [
        slug,
        id,
        ...(hasCome ? [now] : []),
      ]);
      return rowCount === 1 ? findSignup(client, id) : undefined;
    }),

  send: (slug, { id, otherId, audience, subject, body, sentBy }, now, write) =>
    transaction(pool, async (client) => {
      // Whoever signs up, accepts or leaves meanwhile waits: the count is of those who have the mail.
      await client.query('select 1 from lectures where slug = $1 for update', [slug]);
      const signups = reached(await signupsWhere(client, 's.slug = $1', [slug]), audience);
      const words = [slug, audience, subject, body];
      const { rows } = await client.query(knownSql, [id, ...words]);
      if (rows.some(({ same }) => same)) return;
      const messageId = rows.length === 0 ? id : otherId;
      await client.query(messageSql, [messageId, id, ...words, signups.length, sentBy, now]);
      for (const signup of signups) {
        const written = write(signup);
        await client.query(mailSql, [
          written.id,
          signup.id,
          `message ${messageId}`,
          JSON.stringify(written.mail),
          now,
        ]);
      }
    }),

  messages: (slug) =>
    transaction(pool, async (client) => {
      const { rows } = await client.query(messagesSql, [slug]);
      return rows;
    }),

  unreached: (slug) =>
    transaction(pool, async (client) => {
      const { rows } = await client.query(unreachedSql, [slug]);
      return rows.map(({ id }) => id);
    }),

  demand: () =>
    transaction(pool, async (client) => {
      const { rows } = await client.query(demandSql);
      return rows.map((row) => ({
        ...row,
        confirmed: Number(row.confirmed),
        attended: Number(row.attended),
        waiting: Number(row.waiting),
      }));
    }),

  evaluate: (slug, { id, overall, useful, knowsGroups, willTell, words }) =>
    transaction(pool, async (client) => {
      await client.query(evaluateSql, [
        id,
        slug,
        overall ?? null,
        useful ?? null,
        knowsGroups ?? null,
        willTell ?? null,
        words,
      ]);
    }),

  evaluations: (slug) =>
    transaction(pool, async (client) => {
      const { rows } = await client.query(evaluationsSql, [slug]);
      return rows.map((row) =>
        Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)),
      ) as Awaited<ReturnType<OrganiserStore['evaluations']>>;
    }),
});

const standingsSql = `
  select l.slug,
    coalesce((
      select json_object_agg(r.attendance, json_build_object('taken', r.taken, 'waiting', (
        select count(*) from lecture_signups s
        where s.slug = r.slug and s.attendance = r.attendance and s.state = 'waiting')))
      from lecture_rooms r where r.slug = l.slug), '{}'::json) as rooms,
    (select count(*)::integer from lecture_signups s where s.slug = l.slug and s.checked_in_at is not null) as attended
  from lectures l`;

const here = `slug = $1 and id = $2 and state in ('held', 'waiting', 'offered', 'confirmed')`;
const checkInSql = `update lecture_signups set checked_in_at = coalesce(checked_in_at, $3) where ${here}`;
const notComeSql = `update lecture_signups set checked_in_at = null where ${here}`;

// The lecture's row is locked: of two at once the second sees what the first wrote.
const knownSql = `
  select (slug, audience, subject, body) = ($2, $3, $4, $5) as same from lecture_messages where form_id = $1`;

const messageSql = `
  insert into lecture_messages (id, form_id, slug, audience, subject, body, recipients, sent_by, sent_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

const mailSql = `
  insert into lecture_mails (id, signup_id, occasion, mail, committed_at, next_attempt_at)
  values ($1, $2, $3, $4, $5, $5)`;

const messagesSql = `
  select id, audience, subject, body, recipients, sent_by as "sentBy", sent_at as "sentAt"
  from lecture_messages where slug = $1 order by sent_at desc, id`;

const unreachedSql = `
  select distinct s.id from lecture_signups s join lecture_mails m on m.signup_id = s.id
  where s.slug = $1 and m.state = 'failed' and s.state in ('held', 'waiting', 'offered', 'confirmed')`;

const demandSql = `
  select slug, attendance, district, role, sum(confirmed) as confirmed, sum(attended) as attended,
    sum(waiting) as waiting
  from (
    select slug, attendance, district, role, confirmed, attended, waiting from lecture_counts
    union all
    select slug, attendance, district, role,
      (state = 'confirmed')::integer, (checked_in_at is not null)::integer,
      (state = 'waiting' and checked_in_at is null)::integer
    from lecture_signups where verified_at is not null or checked_in_at is not null
  ) as all_signups
  group by slug, attendance, district, role
  order by slug, attendance, district, role`;

// The lock waits for the purge, after which there is no lecture: words that come then are not kept for ever.
const evaluateSql = `
  insert into lecture_evaluations (id, slug, overall, useful, knows_groups, will_tell, words)
  select $1::uuid, slug, $3::smallint, $4::smallint, $5::smallint, $6::smallint, $7::text
  from lectures where slug = $2 for key share
  on conflict (id) do update
  set overall = excluded.overall, useful = excluded.useful, knows_groups = excluded.knows_groups,
    will_tell = excluded.will_tell, words = excluded.words
  where lecture_evaluations.slug = excluded.slug`;

const evaluationsSql = `
  select overall, useful, knows_groups as "knowsGroups", will_tell as "willTell", words
  from lecture_evaluations where slug = $1`;
