import { describe, expect, test } from 'vitest';
import {
  dateText,
  dayText,
  instantText,
  stockholmDate,
  timeText,
  weekdayDateText,
  weekdayText,
} from '../../../src/core/content/swedish-date.ts';
import { termEnd, termStart, termText } from '../../../src/core/content/term.ts';

describe("Stockholm's calendar", () => {
  const hour = 3_600_000;
  const hoursOn = (date: string): number => {
    const first = Date.parse(`${date}T00:00:00Z`) - 24 * hour;
    return Array.from({ length: 72 }, (_, index) => new Date(first + index * hour)).filter(
      (instant) => stockholmDate(instant) === date,
    ).length;
  };

  test.each([
    ['2026-10-24', 24],
    ['2026-10-25', 25],
    ['2026-10-26', 24],
    ['2027-03-27', 24],
    ['2027-03-28', 23],
    ['2027-03-29', 24],
  ])('%s has %i hours', (date, hours) => expect(hoursOn(date)).toBe(hours));

  test('is read whatever zone the machine is set to', () => {
    expect(process.env.TZ).not.toBe('Europe/Stockholm');
    expect(stockholmDate(new Date('2026-11-23T23:30:00Z'))).toBe('2026-11-24');
  });
});

describe('dates in Swedish', () => {
  test('have words for day and month, in small letters', () => {
    expect(dateText('2027-01-18')).toBe('18 januari 2027');
    expect(dayText('2027-05-03')).toBe('3 maj');
    expect(weekdayText('2027-01-18')).toBe('måndag');
    expect(weekdayDateText('2027-01-18')).toBe('måndag 18 januari 2027');
  });

  test.each([
    ['2026-10-25', 'söndag 25 oktober 2026'],
    ['2027-03-28', 'söndag 28 mars 2027'],
    ['2028-02-29', 'tisdag 29 februari 2028'],
    ['2026-12-31', 'torsdag 31 december 2026'],
  ])('%s is %s', (date, words) => expect(weekdayDateText(date)).toBe(words));

  test('times have a full stop', () => expect(timeText('16:30')).toBe('16.30'));

  test.each([
    ['2027-01-18T15:30:00Z', 'måndag 18 januari 2027 kl. 16.30'],
    ['2027-03-28T00:59:00Z', 'söndag 28 mars 2027 kl. 01.59'],
    ['2027-03-28T01:00:00Z', 'söndag 28 mars 2027 kl. 03.00'],
    ['2026-10-25T00:30:00Z', 'söndag 25 oktober 2026 kl. 02.30'],
    ['2026-10-25T01:30:00Z', 'söndag 25 oktober 2026 kl. 02.30'],
    ['2026-12-31T23:00:00Z', 'fredag 1 januari 2027 kl. 00.00'],
  ])('the instant %s is %s', (instant, words) => expect(instantText(new Date(instant))).toBe(words));
});

describe('a term', () => {
  test('is said by its season', () => {
    expect(termText('VT 2027')).toBe('våren 2027');
    expect(termText('HT 2027')).toBe('hösten 2027');
  });

  test('spans half a year', () => {
    expect([termStart('VT 2027'), termEnd('VT 2027')]).toEqual(['2027-01-01', '2027-06-30']);
    expect([termStart('HT 2027'), termEnd('HT 2027')]).toEqual(['2027-07-01', '2027-12-31']);
  });
});
