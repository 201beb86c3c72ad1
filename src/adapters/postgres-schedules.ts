import type { ScheduleStore } from '../core/health/ports.ts';
import { type Pool, transaction } from './postgres-database.ts';

/** Keeps in Postgres when schedules last did what they should. */
export const postgresSchedules = (pool: Pool): ScheduleStore => ({
  async noteRun(name, now) {
    await transaction(pool, (client) => client.query(noteSql, [name, now]));
  },

  async runs() {
    const { rows } = await transaction(pool, (client) =>
      client.query('select name, succeeded_at from schedule_runs'),
    );
    return new Map(rows.map((row) => [row.name, row.succeeded_at]));
  },
});

const noteSql = `
  insert into schedule_runs (name, succeeded_at) values ($1, $2)
  on conflict (name) do update set succeeded_at = greatest(schedule_runs.succeeded_at, excluded.succeeded_at)`;
