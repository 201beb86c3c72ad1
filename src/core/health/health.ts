import type { HealthStore, ScheduleStore } from './ports.ts';
import {
  type ScheduleName,
  scheduleAgesMaxMinutes,
  syntheticAgeMaxMinutes,
  syntheticNotes,
} from './schedules.ts';

/** One thing that must hold. States and ages only: anybody may read it. Ages are whole minutes. */
export type Check = {
  name: string;
  status: 'green' | 'red';
  state?: string;
  oldestWaitingMinutes?: number;
  lastRunMinutes?: number;
};
export type Health = { status: 'green' | 'red'; checks: Check[] };

export type HealthPorts = {
  store: HealthStore;
  schedules: ScheduleStore;
  clock(): Date;
  /** The migrations that this code was written for. */
  migrations: readonly string[];
  hasRecipients: boolean;
  hasDecision: boolean;
  /** What this installation runs. */
  expected: readonly ScheduleName[];
  /** Since when there has been anybody to run schedules, where that is known: a local run begins when it is started. */
  startedAt: Date | undefined;
};

/** How long a mail, or a build that was not asked for, may wait before somebody must look. */
const waitingMaxMinutes = 30;

/** Whether everything that runs by itself does. Never throws: a store that does not answer is red. */
export const health = async (ports: HealthPorts): Promise<Health> => {
  const own: Check[] = [
    check('recipients', ports.hasRecipients, { state: ports.hasRecipients ? 'set' : 'missing' }),
    // Without a decision nothing is lost: it is told here and on the desk, and is no alarm.
    check('retention', true, { state: ports.hasDecision ? 'decided' : 'no-decision' }),
  ];
  try {
    return healthOf([check('database', true), ...own, ...(await stored(ports))]);
  } catch {
    return healthOf([check('database', false, { state: 'no-answer' }), ...own]);
  }
};

/** Red, because a variable is wrong or missing; which one stands in the log, which not everybody may read. */
export const environmentIsWrong: Health = {
  status: 'red',
  checks: [{ name: 'environment', status: 'red', state: 'wrong' }],
};

const healthOf = (checks: Check[]): Health => ({
  status: checks.every(({ status }) => status === 'green') ? 'green' : 'red',
  checks: [check('environment', true), ...checks],
});

const check = (name: string, holds: boolean, told: Omit<Check, 'name' | 'status'> = {}): Check => ({
  name,
  status: holds ? 'green' : 'red',
  ...told,
});

const stored = async ({ store, schedules, clock, migrations, expected, startedAt }: HealthPorts) => {
  const migrated = await store.migrations();
  const lags = migrated !== undefined && migrations.some((name) => !migrated.applied.includes(name));
  const migration = check('migrations', !lags, {
    state: lags ? 'behind' : migrated ? 'applied' : 'not-recorded',
  });
  // An older schema cannot be asked the rest.
  if (lags) return [migration];
  const [mailAt, changeAt] = [await store.oldestWaitingAt(), await store.changeWaitingAt()];
  const runs = await schedules.runs();
  const now = clock();
  // Before its first run was due a schedule is not missed: the schema is as old as the first deploy.
  const begun = latest(migrated?.latestAt, startedAt);
  return [
    migration,
    waitingCheck('outbox', mailAt, now),
    waitingCheck('publishing', changeAt, now),
    ...expected.map((name) => runCheck(name, runs.get(name), begun, scheduleAgesMaxMinutes[name], now)),
    syntheticCheck(runs, begun, now),
  ];
};

const waitingCheck = (name: string, oldest: Date | undefined, now: Date): Check => {
  if (!oldest) return check(name, true, { state: 'nothing-waits' });
  const oldestWaitingMinutes = minutesBetween(oldest, now);
  return check(name, oldestWaitingMinutes <= waitingMaxMinutes, { oldestWaitingMinutes });
};

const runCheck = (
  name: string,
  ran: Date | undefined,
  begun: Date | undefined,
  maxMinutes: number,
  now: Date,
): Check => {
  const since = latest(ran, begun);
  const holds = since !== undefined && minutesBetween(since, now) <= maxMinutes;
  return check(name, holds, ran ? { lastRunMinutes: minutesBetween(ran, now) } : { state: 'not-yet' });
};

/** Red as soon as one fails, and when none has arrived for a day. */
const syntheticCheck = (runs: ReadonlyMap<string, Date>, begun: Date | undefined, now: Date): Check => {
  const arrived = runs.get(syntheticNotes.arrived);
  const failed = runs.get(syntheticNotes.failed);
  return failed && (!arrived || failed > arrived)
    ? check('synthetic', false, { state: 'failed', lastRunMinutes: minutesBetween(failed, now) })
    : runCheck('synthetic', arrived, begun, syntheticAgeMaxMinutes, now);
};

const minutesBetween = (then: Date, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - then.getTime()) / 60_000));

const latest = (one: Date | undefined, other: Date | undefined): Date | undefined =>
  one && other ? (one > other ? one : other) : (one ?? other);
