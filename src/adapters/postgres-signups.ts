import type { MailKind, StoredSignup, WriteMail } from '../core/lectures/ports.ts';
import type { Client } from './postgres-database.ts';

const columns = `
  s.id, s.slug, s.attendance, s.state, s.name, s.email, s.workplace, s.role, s.district, s.needs,
  s.signed_up_at as "signedUpAt", s.verified_at as "verifiedAt", s.checked_in_at as "checkedInAt", s.until,
  case when s.state = 'waiting' then (
    select count(*) from lecture_signups w
    where w.slug = s.slug and w.attendance = s.attendance and w.state = 'waiting' and w.place <= s.place
  ) end as position`;

/** The signups for which `condition` holds (of `s`, with `values`), in the order of the queue. */
export const signupsWhere = async (
  client: Client,
  condition: string,
  values: unknown[],
): Promise<StoredSignup[]> => {
  const { rows } = await client.query(
    `select ${columns} from lecture_signups s where ${condition} order by s.place`,
    values,
  );
  return rows.map((row) => ({
    ...row,
    verifiedAt: row.verifiedAt ?? undefined,
    checkedInAt: row.checkedInAt ?? undefined,
    until: row.until ?? undefined,
    position: row.position === null ? undefined : Number(row.position),
  }));
};

export const findSignup = async (client: Client, id: string): Promise<StoredSignup | undefined> =>
  (await signupsWhere(client, 's.id = $1', [id]))[0];

/** Writes the mail in the caller's transaction, once for each occasion. */
export const tell = async (
  client: Client,
  signup: StoredSignup,
  kind: MailKind,
  now: Date,
  write: WriteMail,
  occasion: string = kind,
): Promise<void> => {
  const { id, mail } = write(kind, signup);
  await client.query(
    `insert into lecture_mails (id, signup_id, occasion, mail, committed_at, next_attempt_at)
     values ($1, $2, $3, $4, $5, $5) on conflict (signup_id, occasion) do nothing`,
    [id, signup.id, occasion, JSON.stringify(mail), now],
  );
};
