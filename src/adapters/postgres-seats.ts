import { decideAccept, decideSignup } from '../core/lectures/decide.ts';
import type { LectureFacts } from '../core/lectures/lecture-facts.ts';
import type { SeatStore, StoredSignup, WriteMail } from '../core/lectures/ports.ts';
import type { Signup } from '../core/lectures/signup.ts';
import { type Client, type Pool, transaction } from './postgres-database.ts';
import { lockLecture, roomOf } from './postgres-lecture-rooms.ts';
import { purgeLectures } from './postgres-seat-purge.ts';
import { expireSignup, tellOfRepeat, tendLecture } from './postgres-seat-tending.ts';
import { findSignup, signupsWhere, tell } from './postgres-signups.ts';

/** Keeps the seats of lectures in Postgres. The lecture's row is locked first, so that two never decide at once. */
export const postgresSeats = (pool: Pool): SeatStore => ({
  standing: (slug) =>
    transaction(pool, async (client) => {
      const { rows } = await client.query(standingSql, [slug]);
      return Object.fromEntries(
        rows.map(({ attendance, taken, waiting }) => [attendance, { taken, waiting: Number(waiting) }]),
      );
    }),

  signUp: (facts, [own, ...colleagues], now, write) =>
    transaction(pool, async (client) => {
      await lockLecture(client, facts);
      const made = own && (await add(client, facts, own, now, write));
      if (!made) return { ok: false, reason: 'known' };
      // A colleague who is signed up already is left as it is; nobody is told.
      for (const colleague of colleagues) await add(client, facts, colleague, now, write);
      return { ok: true, status: made.state === 'held' ? 'held' : 'waiting', position: made.position };
    }),

  find: (id) => transaction(pool, (client) => findSignup(client, id)),

  participants: (slug) => transaction(pool, (client) => signupsWhere(client, 's.slug = $1', [slug])),

  accept: (facts, id, changed, now, write) =>
    transaction(pool, async (client) => {
      await lockLecture(client, facts);
      const signup = await rename(client, id, changed);
      if (!signup) return undefined;
      const next = decideAccept(signup, await roomOf(client, signup), facts, now);
      if (!next) return expireSignup(client, signup, now);
      await client.query(
        `update lecture_signups set state = $2, verified_at = coalesce(verified_at, $3), until = null where id = $1`,
        [id, next.state, now],
      );
      const after = await findSignup(client, id);
      if (after) await tell(client, after, next.tells, now, write);
      return after;
    }),

  change: (id, changed) => transaction(pool, (client) => rename(client, id, changed)),

  leave: (id) =>
    transaction(pool, async (client) => {
      const signup = await findSignup(client, id);
      if (!signup) return undefined;
      await client.query('select 1 from lectures where slug = $1 for update', [signup.slug]);
      await client.query(leaveSql, [id]);
      return findSignup(client, id);
    }),

  tend: (facts, now, write) =>
    transaction(pool, async (client) =>
      tendLecture(client, facts, await lockLecture(client, facts), now, write),
    ),

  tellOfRepeat: (repeat, now, write) =>
    transaction(pool, (client) => tellOfRepeat(client, repeat, now, write)),

  purge: (endedBefore) => transaction(pool, (client) => purgeLectures(client, endedBefore)),
});

const standingSql = `
  select attendance, taken,
    (select count(*) from lecture_signups s
     where s.slug = r.slug and s.attendance = r.attendance and s.state = 'waiting') as waiting
  from lecture_rooms r where slug = $1`;

/** Undefined when the address is signed up already. */
const add = async (
  client: Client,
  facts: LectureFacts,
  signup: Signup & { id: string },
  now: Date,
  write: WriteMail,
): Promise<StoredSignup | undefined> => {
  const { id, attendance, name, email, workplace, role, district, needs } = signup;
  const room = await roomOf(client, { slug: facts.slug, attendance });
  const { state, until } = decideSignup(room, facts, now);
  const { rowCount } = await client.query(
    `insert into lecture_signups
       (id, slug, attendance, state, name, email, workplace, role, district, needs, signed_up_at, until)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing`,
    [id, facts.slug, attendance, state, name, email, workplace, role, district, needs, now, until],
  );
  if (rowCount !== 1) return undefined;
  const made = await findSignup(client, id);
  if (made) await tell(client, made, 'verify', now, write);
  return made;
};

const rename = async (
  client: Client,
  id: string,
  { name, needs }: Pick<StoredSignup, 'name' | 'needs'>,
): Promise<StoredSignup | undefined> => {
  await client.query('update lecture_signups set name = $2, needs = $3 where id = $1', [id, name, needs]);
  return findSignup(client, id);
};

const leaveSql = `
  update lecture_signups set state = 'left', until = null
  where id = $1 and state in ('held', 'waiting', 'offered', 'confirmed')`;
