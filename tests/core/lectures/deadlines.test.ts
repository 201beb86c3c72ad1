import { describe, expect, test } from 'vitest';
import { stockholmInstant } from '../../../src/core/content/stockholm-instant.ts';
import { holdUntil, offerUntil, remindersDue } from '../../../src/core/lectures/deadlines.ts';

const hourMs = 60 * 60_000;
const hours = (from: Date, to: Date | undefined) => to && (to.getTime() - from.getTime()) / hourMs;

describe('a seat that came free is kept for the first', () => {
  const startsAt = new Date('2027-02-10T12:30:00Z');
  const hoursBefore = (count: number) => new Date(startsAt.getTime() - count * hourMs);
  test.each([
    [30 * 24, 48],
    [7 * 24 + 1, 48],
    [7 * 24, 12],
    [2 * 24 + 1, 12],
    [2 * 24, 2],
    [7, 2],
    [6, undefined],
    [1, undefined],
  ])('%s hours before: for %s hours', (left, kept) => {
    expect(hours(hoursBefore(left), offerUntil(hoursBefore(left), startsAt))).toBe(kept);
  });

  test('never beyond the lecture’s beginning', () => {
    for (let left = 6.1; left < 400; left += 0.7) {
      const until = offerUntil(hoursBefore(left), startsAt);
      expect(until && until < startsAt).toBe(true);
      expect(holdUntil(hoursBefore(left), startsAt) < startsAt).toBe(true);
    }
  });

  test.each([
    ['when summer time begins', '2027-03-29', '2027-03-27'],
    ['when it ends', '2026-10-26', '2026-10-24'],
  ])('by the hour and not by the clock, %s', (_when, day, offered) => {
    const now = stockholmInstant(offered, '20:00');
    const start = stockholmInstant(day, '13:30');
    expect(hours(now, offerUntil(now, start))).toBe(2);
    const early = stockholmInstant(offered, '10:00');
    expect(hours(early, offerUntil(early, stockholmInstant('2027-12-01', '10:00')))).toBe(48);
  });
});

test('one is reminded a week and a day before, each once, and not of what one has just signed up for', () => {
  const startsAt = new Date('2027-02-10T12:30:00Z');
  const at = (days: number) => new Date(startsAt.getTime() - days * 24 * hourMs);
  expect(remindersDue(at(8), startsAt, at(30))).toEqual([]);
  expect(remindersDue(at(7), startsAt, at(30))).toEqual(['week']);
  expect(remindersDue(at(6), startsAt, at(6.5))).toEqual([]);
  expect(remindersDue(at(1), startsAt, at(30))).toEqual(['day']);
  expect(remindersDue(at(0.5), startsAt, at(0.7))).toEqual([]);
  expect(remindersDue(at(-1), startsAt, at(30))).toEqual([]);
});
