import { describe, expect, test } from 'vitest';
import { nextRound, nextTerm } from '../../../src/core/content/next-round.ts';
import { type GroupRound, roundSchemaFor } from '../../../src/core/content/round.ts';
import { weekdayText } from '../../../src/core/content/swedish-date.ts';
import { protectedRound, round, schedule } from './valid-documents.ts';

const following = (data: object) => nextRound({ ...data, id: 'omgang' } as GroupRound);
const dated = (term: string, startDate: string, endDate: string) =>
  following({ ...round(), term, schedule: { ...schedule(), startDate, endDate } }) as unknown as {
    schedule: { startDate: string; endDate: string };
  };

test.each([
  ['VT 2027', 'HT 2027'],
  ['HT 2027', 'VT 2028'],
])('after %s comes %s', (term, next) => expect(nextTerm(term)).toBe(next));

describe('the next round', () => {
  test('is planned, a term later, with its own days of showing still to be said', () => {
    const next = following({ ...round(), visibleUntil: '2027-06-01' });
    expect(next).toMatchObject({ group: 'solrosen', term: 'HT 2027', status: 'planeras' });
    expect(next).not.toHaveProperty('visibleUntil');
  });

  test('keeps its hours, its place and its number of meetings', () => {
    const { startDate: _, endDate: __, ...rest } = schedule();
    expect(following(round())).toMatchObject({ schedule: rest });
  });

  test.each([
    ['VT 2027', '2027-01-18', '2027-05-03'],
    ['HT 2026', '2026-09-07', '2026-12-14'],
    // Across 28 March 2027 and 25 October 2026, when the clocks are changed.
    ['VT 2027', '2027-03-22', '2027-03-29'],
    ['HT 2026', '2026-10-19', '2026-10-26'],
    // At the edges of terms.
    ['VT 2027', '2027-01-01', '2027-06-30'],
    ['HT 2027', '2027-07-01', '2027-12-31'],
    ['VT 2028', '2028-01-03', '2028-06-30'],
    ['HT 2028', '2028-07-01', '2028-12-31'],
  ])('of %s, %s to %s keeps its weekdays, lies in its term and is valid', (term, startDate, endDate) => {
    const next = dated(term, startDate, endDate);
    expect(weekdayText(next.schedule.startDate)).toBe(weekdayText(startDate));
    expect(weekdayText(next.schedule.endDate)).toBe(weekdayText(endDate));
    expect(roundSchemaFor(next).safeParse(next).error?.issues ?? []).toEqual([]);
  });

  test('is as many weeks long, when the term has room', () =>
    expect(dated('VT 2027', '2027-01-18', '2027-05-03').schedule).toMatchObject({
      startDate: '2027-09-06',
      endDate: '2027-12-20',
    }));

  test('of Trappan has its term only', () =>
    expect(following(protectedRound())).toEqual({
      ...protectedRound(),
      term: 'HT 2027',
      status: 'planeras',
    }));
});
