import { describe, expect, test } from 'vitest';
import { type HealthPorts, health } from '../../../src/core/health/health.ts';
import { scheduleAgesMaxMinutes } from '../../../src/core/health/schedules.ts';

const now = new Date('2027-01-18T12:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const names = Object.keys(scheduleAgesMaxMinutes) as (keyof typeof scheduleAgesMaxMinutes)[];

const healthWith = ({
  runs = {},
  migratedAt = minutesAgo(100_000),
  applied = ['0001_a', '0002_b'],
  ...changes
}: Partial<HealthPorts> & { runs?: Record<string, Date>; migratedAt?: Date; applied?: string[] } = {}) => {
  const ran = Object.fromEntries([...names, 'synthetic-arrived'].map((name) => [name, minutesAgo(5)]));
  return health({
    store: {
      migrations: async () => ({ applied, latestAt: migratedAt }),
      oldestWaitingAt: async () => undefined,
      changeWaitingAt: async () => undefined,
    },
    schedules: {
      noteRun: async () => undefined,
      runs: async () => new Map(Object.entries({ ...ran, ...runs })),
    },
    clock: () => now,
    migrations: ['0001_a', '0002_b'],
    hasRecipients: true,
    hasDecision: false,
    expected: names,
    startedAt: undefined,
    ...changes,
  });
};
const checkOf = async (name: string, ...given: Parameters<typeof healthWith>) =>
  (await healthWith(...given)).checks.find((check) => check.name === name);

test('is green when all ran, all is migrated, recipients are set and nothing waits', async () => {
  expect((await healthWith()).status).toBe('green');
});

test('missing recipients are red', async () => {
  expect(await healthWith({ hasRecipients: false })).toMatchObject({ status: 'red' });
});

test('a missing decision on destroying is told, and no alarm', async () => {
  expect(await checkOf('retention')).toEqual({ name: 'retention', status: 'green', state: 'no-decision' });
  expect(await checkOf('retention', { hasDecision: true })).toMatchObject({ state: 'decided' });
});

describe('migrations', () => {
  test('one that is missing is red; one more than the code knows is a rollback, and green', async () => {
    expect(await checkOf('migrations', { applied: ['0001_a'] })).toMatchObject({ status: 'red' });
    expect(await checkOf('migrations', { applied: ['0001_a', '0002_b', '0003_c'] })).toMatchObject({
      status: 'green',
    });
  });

  test('where nobody records them, the other questions tell whether the schema is there', async () => {
    const store = {
      migrations: async () => undefined,
      oldestWaitingAt: async () => undefined,
      changeWaitingAt: async () => undefined,
    };
    expect(await checkOf('migrations', { store })).toMatchObject({ status: 'green', state: 'not-recorded' });
  });
});

test('a change that has waited over 30 minutes for a build is red', async () => {
  const waitingFor = (minutes: number) => ({
    store: {
      migrations: async () => undefined,
      oldestWaitingAt: async () => undefined,
      changeWaitingAt: async () => minutesAgo(minutes),
    },
  });
  expect(await checkOf('publishing', waitingFor(30))).toEqual({
    name: 'publishing',
    status: 'green',
    oldestWaitingMinutes: 30,
  });
  expect(await checkOf('publishing', waitingFor(31))).toMatchObject({ status: 'red' });
  expect(await checkOf('publishing')).toMatchObject({ status: 'green', state: 'nothing-waits' });
});

describe('a schedule', () => {
  test.each(names)('%s is red a minute after it was missed', async (name) => {
    const max = scheduleAgesMaxMinutes[name];
    expect(await checkOf(name, { runs: { [name]: minutesAgo(max) } })).toEqual({
      name,
      status: 'green',
      lastRunMinutes: max,
    });
    expect(await healthWith({ runs: { [name]: minutesAgo(max + 1) } })).toMatchObject({ status: 'red' });
  });

  const neverRan = {
    schedules: { noteRun: async () => undefined, runs: async () => new Map<string, Date>() },
  };
  test('that never ran is missed when its age has gone by since the schema was made', async () => {
    expect((await healthWith({ ...neverRan, migratedAt: minutesAgo(9) })).status).toBe('green');
    expect((await healthWith({ ...neverRan, migratedAt: minutesAgo(11) })).checks).toContainEqual({
      name: 'dispatch-outbox',
      status: 'red',
      state: 'not-yet',
    });
  });

  test('of a local run is missed when its age has gone by since the start', async () => {
    const runs = Object.fromEntries([...names, 'synthetic-arrived'].map((name) => [name, minutesAgo(9_999)]));
    expect((await healthWith({ runs, startedAt: minutesAgo(9) })).status).toBe('green');
    expect((await healthWith({ runs, startedAt: minutesAgo(11) })).status).toBe('red');
  });

  test('that this installation does not use is not asked for', async () => {
    const given = { runs: { 'nightly-build': minutesAgo(99_999) } };
    expect((await healthWith(given)).status).toBe('red');
    expect(
      (await healthWith({ ...given, expected: names.filter((name) => name !== 'nightly-build') })).status,
    ).toBe('green');
  });
});

describe('the synthetic registration', () => {
  test('is red from a failure until the next arrives', async () => {
    const failed = { 'synthetic-failed': minutesAgo(30), 'synthetic-arrived': minutesAgo(60) };
    expect(await checkOf('synthetic', { runs: failed })).toMatchObject({ status: 'red', state: 'failed' });
    expect(
      await checkOf('synthetic', { runs: { ...failed, 'synthetic-arrived': minutesAgo(29) } }),
    ).toMatchObject({
      status: 'green',
    });
  });

  test('is red when none has arrived for 26 hours', async () => {
    const given = (minutes: number) => ({ runs: { 'synthetic-arrived': minutesAgo(minutes) } });
    expect(await checkOf('synthetic', given(26 * 60))).toMatchObject({ status: 'green' });
    expect(await checkOf('synthetic', given(26 * 60 + 1))).toMatchObject({ status: 'red' });
  });
});
