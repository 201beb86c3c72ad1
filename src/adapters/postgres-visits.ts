import type { VisitStore } from '../core/visits/ports.ts';
import type { VisitTask } from '../core/visits/visit-task.ts';
import { type Client, type Pool, transaction } from './postgres-database.ts';

/** Keeps in Postgres who asks for an ambassador's visit. */
export const postgresVisits = (pool: Pool): VisitStore => ({
  ask: (visit, otherId, now, { id, mail }) =>
    transaction(pool, async (client) => {
      const { name, email, phone, workplace, district, purpose, listeners, wished, message } = visit;
      const answers = [name, email, phone, workplace, district, purpose, listeners, wished, message];
      const add = async (visitId: string): Promise<boolean> => {
        const { rowCount } = await client.query(askSql, [visitId, visit.id, ...answers, now]);
        if (rowCount === 1) await client.query(mailSql, [id, visitId, JSON.stringify(mail), now]);
        return rowCount === 1;
      };
      if (await add(visit.id)) return;
      // What comes from the same form waits here for what came first.
      await client.query('select 1 from visits where id = $1 for update', [visit.id]);
      const { rows } = await client.query(sameSql, [visit.id, ...answers]);
      if (rows.length === 0) await add(otherId);
    }),

  tasks: () => transaction(pool, (client) => tasksWhere(client, 'true', [])),

  change: (id, decide, now) =>
    transaction(pool, async (client) => {
      await client.query('select 1 from visits where id = $1 for update', [id]);
      const [task] = await tasksWhere(client, 'id = $1', [id]);
      if (!task) return undefined;
      const decision = decide(task);
      if (decision.outcome !== 'done') return { outcome: decision.outcome, task };
      await client.query(changeSql, [id, decision.state, decision.takenBy, now]);
      const [after] = await tasksWhere(client, 'id = $1', [id]);
      return { outcome: 'done', task: after ?? task };
    }),

  counts: () =>
    transaction(pool, async (client) => {
      const { rows } = await client.query(countsSql);
      return rows.map((row) => ({ ...row, visits: Number(row.visits) }));
    }),

  purge: (closedBefore) =>
    transaction(pool, async (client) => {
      const { rows } = await client.query(
        `select id from visits where state = 'closed' and changed_at < $1 for update skip locked`,
        [closedBefore],
      );
      const ids = rows.map(({ id }) => id);
      if (ids.length === 0) return 0;
      await client.query(keepCountsSql, [ids]);
      await client.query('delete from visits where id = any($1)', [ids]);
      return ids.length;
    }),
});

const tasksWhere = async (client: Client, condition: string, values: unknown[]): Promise<VisitTask[]> => {
  const { rows } = await client.query(`${tasksSql} where ${condition} ${orderSql}`, values);
  return rows.map((row) => ({ ...row, takenBy: row.takenBy ?? undefined }));
};

const tasksSql = `
  select id, name, email, phone, workplace, district, purpose, listeners, wished, message, asked_at as "askedAt",
    state, taken_by as "takenBy", revision, changed_at as "changedAt"
  from visits`;
const orderSql = `
  order by state = 'closed', case when state = 'closed' then -extract(epoch from changed_at) end, asked_at, id`;

const askSql = `
  insert into visits
    (id, form_id, name, email, phone, workplace, district, purpose, listeners, wished, message, asked_at, changed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12) on conflict (id) do nothing`;

const sameSql = `
  select 1 from visits where form_id = $1
    and (name, email, phone, workplace, district, purpose, listeners, wished, message)
      = ($2, $3, $4, $5, $6, $7, $8, $9, $10)`;

const mailSql = `
  insert into lecture_mails (id, visit_id, occasion, mail, committed_at, next_attempt_at)
  values ($1, $2, 'visit', $3, $4, $4)`;

const changeSql = `
  update visits set state = $2, taken_by = $3, changed_at = $4, revision = revision + 1 where id = $1`;

/** The months are Stockholm's. */
const month = `date_trunc('month', asked_at at time zone 'Europe/Stockholm')::date`;

const countsSql = `
  select to_char(month, 'YYYY-MM-DD') as month, district, purpose, sum(visits) as visits
  from (
    select month, district, purpose, visits from visit_counts
    union all select ${month}, district, purpose, 1 from visits
  ) as all_visits
  group by month, district, purpose
  order by month desc, district, purpose`;

const keepCountsSql = `
  insert into visit_counts as c (month, district, purpose, visits)
  select ${month}, district, purpose, count(*) from visits where id = any($1) group by 1, 2, 3
  on conflict (month, district, purpose) do update set visits = c.visits + excluded.visits`;
