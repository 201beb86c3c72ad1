import { offerUntil, remindersDue } from '../core/lectures/deadlines.ts';
import { decideFree } from '../core/lectures/decide.ts';
import { attendances, type LectureFacts } from '../core/lectures/lecture-facts.ts';
import type { MailKind, StoredSignup, WriteMail } from '../core/lectures/ports.ts';
import type { Client } from './postgres-database.ts';
import { roomOf, type ToldLecture } from './postgres-lecture-rooms.ts';
import { findSignup, signupsWhere, tell } from './postgres-signups.ts';

/** Does what is due for a lecture whose lock is held. */
export const tendLecture = async (
  client: Client,
  facts: LectureFacts,
  told: ToldLecture,
  now: Date,
  write: WriteMail,
): Promise<void> => {
  const say: Say = (signup, kind, occasion) => tell(client, signup, kind, now, write, occasion);
  await tellOfChange(client, facts, told, now, say);
  if (now >= facts.endsAt) {
    await askForEvaluation(client, facts, say);
    return sendMaterial(client, facts, say);
  }
  await expire(client, facts, now, say);
  for (const attendance of attendances) {
    const room = await roomOf(client, { slug: facts.slug, attendance });
    const free = decideFree(room, facts, now);
    if (free) await giveFree(client, { slug: facts.slug, attendance }, free, now, say);
  }
  await remind(client, facts, now, say);
};

/** Everybody who has a seat and has not been told of this occasion: a reminder is not written anew each minute. */
const untold = (client: Client, { slug }: LectureFacts, occasion: string): Promise<StoredSignup[]> =>
  signupsWhere(
    client,
    `s.slug = $1 and s.state = 'confirmed'
     and not exists (select 1 from lecture_mails m where m.signup_id = s.id and m.occasion = $2)`,
    [slug, occasion],
  );

/** A week and a day before; again before a new day. */
const remind = async (client: Client, facts: LectureFacts, now: Date, say: Say): Promise<void> => {
  if (facts.cancelled) return;
  for (const kind of remindersDue(now, facts.startsAt, new Date(0))) {
    const occasion = `${kind} ${facts.startsAt.toISOString()}`;
    for (const signup of await untold(client, facts, occasion))
      if (remindersDue(now, facts.startsAt, signup.signedUpAt).includes(kind))
        await say(signup, kind, occasion);
  }
};

/** Once there is any, to everybody who had a seat. */
const sendMaterial = async (client: Client, facts: LectureFacts, say: Say): Promise<void> => {
  if (facts.materials.length === 0 || facts.cancelled) return;
  for (const signup of await untold(client, facts, 'material')) await say(signup, 'material');
};

/** Who came is asked what it gave; everybody who had a seat, where nobody was checked in. */
const askForEvaluation = async (client: Client, facts: LectureFacts, say: Say): Promise<void> => {
  if (facts.cancelled) return;
  const asked = await signupsWhere(
    client,
    `s.slug = $1 and (s.checked_in_at is not null or (s.state = 'confirmed' and not exists (
       select 1 from lecture_signups c where c.slug = s.slug and c.checked_in_at is not null)))
     and not exists (select 1 from lecture_mails m where m.signup_id = s.id and m.occasion = 'evaluation')`,
    [facts.slug],
  );
  for (const signup of asked) await say(signup, 'evaluation');
};

type Say = (signup: StoredSignup, kind: MailKind, occasion?: string) => Promise<void>;

/** Everybody who has or waits for a seat is told of a new day, of what else was changed, and that it is cancelled: once. */
const tellOfChange = async (
  client: Client,
  { slug, startsAt, endsAt, changes, cancelled }: LectureFacts,
  told: ToldLecture,
  now: Date,
  say: Say,
): Promise<void> => {
  // One that was cancelled and is held after all is told as a new day.
  const isMoved =
    told.startsAt.getTime() !== startsAt.getTime() ||
    told.changes < changes ||
    (told.cancelled && !cancelled);
  const isSame = !isMoved && told.cancelled === cancelled && told.changes === changes;
  if (isSame) return;
  const everybody = `s.slug = $1 and s.state in ('held', 'waiting', 'offered', 'confirmed')`;
  const kind = cancelled && !told.cancelled ? 'cancelled' : isMoved && !cancelled ? 'moved' : undefined;
  if (kind)
    // What was told is written down with it, under the lock: the moment makes the occasion another when the day comes back.
    for (const signup of await signupsWhere(client, everybody, [slug]))
      await say(signup, kind, `${kind} ${now.toISOString()}`);
  // An earlier day makes earlier deadlines; nobody keeps a seat from others beyond the beginning.
  await client.query(
    `update lecture_signups set until = least(until, $2) where slug = $1 and state in ('held', 'offered')`,
    [slug, offerUntil(now, startsAt) ?? startsAt],
  );
  await client.query(
    'update lectures set starts_at = $2, ends_at = $3, changes = $4, cancelled = $5 where slug = $1',
    [slug, startsAt, endsAt, changes, cancelled],
  );
};

const expire = async (client: Client, { slug }: LectureFacts, now: Date, say: Say): Promise<void> => {
  const ended = await signupsWhere(
    client,
    `s.slug = $1 and s.until <= $2 and s.state in ('held', 'waiting', 'offered')`,
    [slug, now],
  );
  for (const signup of ended) {
    await client.query(`update lecture_signups set state = 'expired', until = null where id = $1`, [
      signup.id,
    ]);
    if (signup.state === 'offered') await say(signup, 'gone');
  }
};

/** Ends one signup whose time is over; else leaves it as it is. */
export const expireSignup = async (
  client: Client,
  signup: StoredSignup,
  now: Date,
): Promise<StoredSignup | undefined> => {
  if (!signup.until || signup.until > now) return signup;
  await client.query(`update lecture_signups set state = 'expired', until = null where id = $1`, [signup.id]);
  return findSignup(client, signup.id);
};

const giveFree = async (
  client: Client,
  { slug, attendance }: { slug: string; attendance: string },
  free: NonNullable<ReturnType<typeof decideFree>>,
  now: Date,
  say: Say,
): Promise<void> => {
  const waiting = await signupsWhere(
    client,
    `s.slug = $1 and s.attendance = $2 and s.state = 'waiting' and s.verified_at is not null`,
    [slug, attendance],
  );
  if ('tellAll' in free) {
    // At most once an hour, whatever comes and goes.
    for (const signup of waiting) await say(signup, 'free', `free ${now.toISOString().slice(0, 13)}`);
    return;
  }
  for (const signup of waiting.slice(0, free.offer)) {
    await client.query(`update lecture_signups set state = 'offered', until = $2 where id = $1`, [
      signup.id,
      free.until,
    ]);
    const offered = await findSignup(client, signup.id);
    if (offered) await say(offered, 'offer', `offer ${free.until.toISOString()}`);
  }
};

/** Tells those who waited for a lecture to the end that it is given again, once for each time. */
export const tellOfRepeat = async (
  client: Client,
  { of, slug }: { of: string; slug: string },
  now: Date,
  write: WriteMail,
): Promise<void> => {
  for (const signup of await signupsWhere(client, `s.slug = $1 and s.state = 'waiting'`, [of]))
    if (signup.verifiedAt) await tell(client, signup, 'repeated', now, write, `repeated ${slug}`);
};
