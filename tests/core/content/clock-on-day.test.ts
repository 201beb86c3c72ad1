import { expect, test } from 'vitest';
import { clockOnDay } from '../../../src/core/content/clock-on-day.ts';

test.each([
  ['2027-08-03T10:15:00Z', '2026-11-24', '2026-11-24T10:15:00.000Z'],
  // Just after midnight in Stockholm, which is the day before in UTC.
  ['2027-08-02T22:15:00Z', '2026-11-24', '2026-11-23T22:15:00.000Z'],
  ['2026-11-24T10:15:00Z', '2027-01-01', '2027-01-01T10:15:00.000Z'],
])('at %s, on %s it is %s', (real, day, shown) => {
  expect(clockOnDay(day, () => new Date(real))().toISOString()).toBe(shown);
});

test('goes on as the clock does', () => {
  let real = new Date('2027-08-03T10:15:00Z');
  const clock = clockOnDay('2026-11-24', () => real);
  real = new Date('2027-08-04T10:16:00Z');
  expect(clock().toISOString()).toBe('2026-11-25T10:16:00.000Z');
});
