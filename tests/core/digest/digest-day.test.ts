import { expect, test } from 'vitest';
import { digestDay } from '../../../src/core/digest/digest-day.ts';

test.each([
  ['a Monday in winter', '2027-01-18T06:29:59Z', undefined],
  ['a Monday in winter', '2027-01-18T06:30:00Z', '2027-01-18'],
  ['a Wednesday in summer', '2027-06-16T05:29:59Z', undefined],
  ['a Wednesday in summer', '2027-06-16T05:30:00Z', '2027-06-16'],
  ['the last minute of a day', '2027-01-18T22:59:00Z', '2027-01-18'],
  ['the first minute of the next', '2027-01-18T23:00:00Z', undefined],
  ['a Saturday', '2027-01-16T12:00:00Z', undefined],
  ['a Sunday on which clocks go back', '2026-10-25T12:00:00Z', undefined],
  ['the Friday before', '2026-10-23T05:30:00Z', '2026-10-23'],
  ['the Monday after', '2026-10-26T05:30:00Z', undefined],
  ['the Monday after', '2026-10-26T06:30:00Z', '2026-10-26'],
  ['a Sunday on which clocks go forward', '2027-03-28T12:00:00Z', undefined],
  ['the Friday before', '2027-03-26T05:30:00Z', undefined],
  ['the Monday after', '2027-03-29T05:30:00Z', '2027-03-29'],
])('%s, %s: %s', (_, now, day) => {
  expect(digestDay(new Date(now))).toBe(day);
});

test('runs at half past each hour make one digest a weekday at 07:30, all year, both DST days included', () => {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', timeStyle: 'short' });
  const frozen = new Map<string, string>();
  for (
    let at = Date.parse('2026-09-01T00:30:00Z');
    at < Date.parse('2027-09-01T00:00:00Z');
    at += 3_600_000
  ) {
    const now = new Date(at);
    const day = digestDay(now);
    if (day && !frozen.has(day)) frozen.set(day, clock.format(now));
  }
  expect(frozen.size).toBe(261);
  expect(new Set(frozen.values())).toEqual(new Set(['07:30']));
});
