import { expect, test } from 'vitest';
import { daysWaited, waitingMark } from '../../../src/core/desk/waiting.ts';

test.each([
  ['the same day', '2026-11-23T22:00:00Z', 0, undefined],
  ['a minute later, past midnight in Stockholm', '2026-11-23T23:01:00Z', 1, undefined],
  ['the last minute of the second day', '2026-11-25T22:59:00Z', 2, undefined],
  ['the first minute of the third', '2026-11-25T23:00:00Z', 3, 3],
  ['the sixth day', '2026-11-29T08:00:00Z', 6, 3],
  ['the seventh', '2026-11-30T06:30:00Z', 7, 7],
  ['the thirtieth', '2026-12-23T06:30:00Z', 30, 30],
  ['the fifty-ninth', '2027-01-21T06:30:00Z', 59, 30],
  ['the sixtieth', '2027-01-22T06:30:00Z', 60, 60],
  ['a year later', '2027-11-23T06:30:00Z', 365, 60],
  ['before it came, by a clock that is behind', '2026-11-20T08:00:00Z', 0, undefined],
])('what came on a Monday evening has waited, on %s', (_, now, days, mark) => {
  const receivedAt = new Date('2026-11-23T20:00:00Z');
  expect(daysWaited(receivedAt, new Date(now))).toBe(days);
  expect(waitingMark(receivedAt, new Date(now))).toBe(mark);
});

test.each([
  ['the day of 25 hours', '2026-10-24T21:30:00Z', '2026-10-26T22:30:00Z', 2],
  ['the day of 23 hours', '2027-03-27T22:30:00Z', '2027-03-29T22:30:00Z', 3],
])('days are counted by the calendar over %s', (_, receivedAt, now, days) => {
  expect(daysWaited(new Date(receivedAt), new Date(now))).toBe(days);
});
