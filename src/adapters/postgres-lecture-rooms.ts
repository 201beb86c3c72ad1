import type { Room } from '../core/lectures/decide.ts';
import { type Attendance, attendances, type LectureFacts } from '../core/lectures/lecture-facts.ts';
import type { Client } from './postgres-database.ts';

/** What those who are signed up were told last of a lecture. */
export type ToldLecture = { startsAt: Date; changes: number; cancelled: boolean };

/**
 * Locks the lecture until the transaction ends, and brings its rooms up to what the content says now. What was told of it
 * stays as it is: whoever tends it tells the difference first.
 */
export const lockLecture = async (client: Client, facts: LectureFacts): Promise<ToldLecture> => {
  const { slug, startsAt, endsAt, changes, cancelled, rooms } = facts;
  await client.query(
    `insert into lectures (slug, starts_at, ends_at, changes, cancelled) values ($1, $2, $3, $4, $5)
     on conflict (slug) do nothing`,
    [slug, startsAt, endsAt, changes, cancelled],
  );
  const { rows } = await client.query(
    'select starts_at as "startsAt", changes, cancelled from lectures where slug = $1 for update',
    [slug],
  );
  for (const attendance of attendances)
    await client.query(roomSql, [slug, attendance, rooms[attendance] ?? 0]);
  return rows[0];
};

/** A room at this moment; the lecture's lock is held. */
export const roomOf = async (
  client: Client,
  { slug, attendance }: { slug: string; attendance: Attendance },
): Promise<Room> => {
  const { rows } = await client.query(roomOfSql, [slug, attendance]);
  const [room] = rows;
  if (!room) throw new Error(`There is no room ${attendance} of ${slug}.`);
  return { ...room, waiting: Number(room.waiting), next: room.next ?? undefined };
};

// Nobody is demoted: what is taken stays allowed, and the room lets in nobody until it has sunk.
const roomSql = `
  insert into lecture_rooms as r (slug, attendance, capacity, allowed) values ($1, $2, $3, $3)
  on conflict (slug, attendance) do update
  set capacity = excluded.capacity, allowed = greatest(excluded.capacity, r.taken)
  where r.capacity <> excluded.capacity`;

const roomOfSql = `
  select capacity, taken,
    (select count(*) from lecture_signups s
     where s.slug = r.slug and s.attendance = r.attendance and s.state = 'waiting') as waiting,
    (select s.id from lecture_signups s
     where s.slug = r.slug and s.attendance = r.attendance and s.state = 'waiting' and s.verified_at is not null
     order by s.place limit 1) as next
  from lecture_rooms r where slug = $1 and attendance = $2`;
