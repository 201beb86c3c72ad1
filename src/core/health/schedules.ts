/** How long after its last run a schedule is missed: two runs and a half, or a day and two hours. */
export const scheduleAgesMaxMinutes = {
  'dispatch-outbox': 10,
  'publish-waiting': 10,
  'lecture-seats': 10,
  'weekday-digest': 150,
  'purge-closed': 150,
  'synthetic-registration': 150,
  'nightly-build': 26 * 60,
} as const;
export type ScheduleName = keyof typeof scheduleAgesMaxMinutes;

/** What is noted beside the schedules: how the daily synthetic registration ended. */
export const syntheticNotes = { arrived: 'synthetic-arrived', failed: 'synthetic-failed' } as const;
export const syntheticAgeMaxMinutes = 26 * 60;
