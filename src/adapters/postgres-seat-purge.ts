import type { Client } from './postgres-database.ts';

/** Destroys who was signed up for what ended before, with their mails, and keeps how many they were; how many went. */
export const purgeLectures = async (client: Client, endedBefore: Date): Promise<number> => {
  const { rows } = await client.query('select slug from lectures where ends_at < $1 for update skip locked', [
    endedBefore,
  ]);
  const slugs = rows.map(({ slug }) => slug);
  if (slugs.length === 0) return 0;
  await client.query(countSql, [slugs]);
  const { rowCount } = await client.query('delete from lecture_signups where slug = any($1)', [slugs]);
  // What was written in one's own words goes with the names; the figures stay.
  await client.query(`update lecture_evaluations set words = '' where slug = any($1) and words <> ''`, [
    slugs,
  ]);
  await client.query('delete from lectures where slug = any($1)', [slugs]);
  return rowCount ?? 0;
};

const countSql = `
  insert into lecture_counts as c (slug, attendance, district, role, confirmed, waiting, attended)
  select slug, attendance, district, role,
    count(*) filter (where state = 'confirmed'), count(*) filter (where state = 'waiting' and checked_in_at is null),
    count(*) filter (where checked_in_at is not null)
  from lecture_signups
  where slug = any($1) and (verified_at is not null or checked_in_at is not null)
  group by slug, attendance, district, role
  on conflict (slug, attendance, district, role) do update
  set confirmed = c.confirmed + excluded.confirmed, waiting = c.waiting + excluded.waiting,
    attended = c.attended + excluded.attended`;
