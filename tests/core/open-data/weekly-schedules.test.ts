import { describe, expect, test } from 'vitest';
import { timeWithOffset, weeklySchedules } from '../../../src/core/open-data/weekly-schedules.ts';

const schedule = (startDate: string, endDate: string) => ({
  startDate,
  endDate,
  startTime: '16:30',
  endTime: '18:30',
  meetings: 12,
  place: 'Rum Linden',
});

describe('a round is cut where the clocks change', () => {
  test('in spring: the meeting after 28 March 2027 stands an hour further from UTC', () =>
    expect(weeklySchedules(schedule('2027-03-15', '2027-04-12'))).toEqual([
      { firstDate: '2027-03-15', lastDate: '2027-03-22', utcOffsetHours: 1, meetings: 2 },
      { firstDate: '2027-03-29', lastDate: '2027-04-12', utcOffsetHours: 2, meetings: 3 },
    ]));

  test('in autumn: a meeting on 25 October 2026 itself is in winter time by the afternoon', () =>
    expect(weeklySchedules(schedule('2026-10-18', '2026-11-01'))).toEqual([
      { firstDate: '2026-10-18', lastDate: '2026-10-18', utcOffsetHours: 2, meetings: 1 },
      { firstDate: '2026-10-25', lastDate: '2026-11-01', utcOffsetHours: 1, meetings: 2 },
    ]));

  test('and not where they do not', () =>
    expect(weeklySchedules(schedule('2027-01-18', '2027-03-22'))).toHaveLength(1));
});

test('a time says how far it is from UTC', () => expect(timeWithOffset('16:30', 2)).toBe('16:30+02:00'));
