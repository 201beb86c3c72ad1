import type { ClaimedMail, NextStep, OutboxStore } from '../core/outbox/outbox.ts';
import { type Pool, transaction } from './postgres-database.ts';

/** Where mails wait: the coordinators' with their numbers, and those of lectures. */
const tables = {
  outbox: { name: 'outbox', sequence: 'sequence' },
  lectures: { name: 'lecture_mails', sequence: 'null as sequence' },
} as const;

/** Keeps the outbox in Postgres. A claim is committed before the mail is tried, and ends with its lease. */
export const postgresOutbox = (pool: Pool, of: keyof typeof tables = 'outbox'): OutboxStore => ({
  async claim({ now, leaseMs, claimsMax, id }) {
    const { rows } = await transaction(pool, (client) =>
      client.query(claimSql(tables[of]), [now, new Date(now.getTime() + leaseMs), claimsMax, id ?? null]),
    );
    return rows
      .map(
        (row): ClaimedMail => ({
          ...row,
          sequence: row.sequence === null ? undefined : Number(row.sequence),
          mail: JSON.parse(row.mail),
        }),
      )
      .toSorted((a, b) => a.committedAt.getTime() - b.committedAt.getTime());
  },

  async settle(id, next, attempt) {
    await transaction(pool, (client) =>
      client.query(settleSql(tables[of]), [id, ...columns(next), attempt ?? null]),
    );
  },
});

const claimSql = ({ name, sequence }: Table): string => `
  update ${name}
  set leased_until = $2, attempts = attempts + 1, first_attempt_at = coalesce(first_attempt_at, $1)
  where id in (
    select id from ${name}
    where state = 'waiting' and next_attempt_at <= $1
      and (leased_until is null or leased_until <= $1)
      and ($4::uuid is null or id = $4::uuid)
    order by next_attempt_at limit $3
    for update skip locked
  )
  returning id, ${sequence}, mail, attempts, committed_at as "committedAt", first_attempt_at as "firstAttemptAt"`;

// A mail that was sent stays sent, whatever a dispatcher with an expired lease says later; nor does that one give free
// what another holds now. A mail whose text was purged while it was under way does not wait again.
const settleSql = ({ name }: Table): string => `
  update ${name}
  set state = $2, sent_at = $3, next_attempt_at = coalesce($4, next_attempt_at), last_reason = $5,
      leased_until = null
  where id = $1 and state <> 'sent'
    and ($2 = 'sent' or (mail is not null and ($6::integer is null or attempts = $6)))`;

type Table = { name: string; sequence: string };

const columns = (next: NextStep): unknown[] => {
  switch (next.state) {
    case 'sent':
      return ['sent', next.at, null, null];
    case 'waiting':
      return ['waiting', null, next.nextAttemptAt, next.reason];
    case 'failed':
      return ['failed', null, null, next.reason];
    default:
      return next satisfies never;
  }
};
