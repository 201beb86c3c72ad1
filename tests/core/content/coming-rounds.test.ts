import { describe, expect, test } from 'vitest';
import type { GroupRound } from '../../../src/core/content/round.ts';
import {
  comingRounds,
  nextOfEachGroup,
  scheduleOf,
  startingRounds,
} from '../../../src/core/content/round.ts';
import { stockholmDate } from '../../../src/core/content/swedish-date.ts';

const anyRound = { ages: { from: 7, to: 9 }, status: 'oppen', provider: 'ekbacka' } as const;

const dated = (startDate: string, endDate: string): GroupRound => ({
  ...anyRound,
  id: `solrosen-${startDate}`,
  group: 'solrosen',
  term: 'VT 2027',
  schedule: { startDate, endDate, startTime: '16:30', endTime: '18:30', meetings: 12, place: 'Rum Linden' },
});

const planned = (term: string): GroupRound => ({
  ...anyRound,
  id: 'barnkraft',
  group: 'barnkraft',
  term,
  status: 'planeras',
});

const protectedRound = (term: string): GroupRound => ({ ...anyRound, id: 'trappan', group: 'trappan', term });

const shownAt = (round: GroupRound, instant: string): boolean =>
  comingRounds([round], stockholmDate(new Date(instant))).length === 1;

describe('a round is shown through its last day by the clock of Stockholm', () => {
  test.each([
    ['in winter', '2027-02-15', '2027-02-15T22:59:59Z', '2027-02-15T23:00:00Z'],
    ['in summer', '2027-06-14', '2027-06-14T21:59:59Z', '2027-06-14T22:00:00Z'],
    ['the day before the clock goes forward', '2027-03-27', '2027-03-27T22:59:59Z', '2027-03-27T23:00:00Z'],
    ['the day the clock goes forward', '2027-03-28', '2027-03-28T21:59:59Z', '2027-03-28T22:00:00Z'],
    ['the day before the clock goes back', '2026-10-24', '2026-10-24T21:59:59Z', '2026-10-24T22:00:00Z'],
    ['the day the clock goes back', '2026-10-25', '2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z'],
  ])('%s', (_when, endDate, lastSecond, midnight) => {
    const round = dated('2026-09-01', endDate);

    expect(shownAt(round, lastSecond)).toBe(true);
    expect(shownAt(round, midnight)).toBe(false);
  });

  test('on New Year’s Eve the year changes in Stockholm an hour before it does in UTC', () => {
    const round = dated('2026-09-01', '2026-12-31');

    expect(shownAt(round, '2026-12-31T22:59:59Z')).toBe(true);
    expect(shownAt(round, '2026-12-31T23:00:00Z')).toBe(false);
  });
});

describe('a round without a day of its own is shown through its term', () => {
  test.each([planned('VT 2027'), protectedRound('VT 2027')])('$id', (round) => {
    expect(shownAt(round, '2027-06-30T21:59:59Z')).toBe(true);
    expect(shownAt(round, '2027-06-30T22:00:00Z')).toBe(false);
  });

  test.each([planned('HT 2026'), protectedRound('HT 2026')])('$id, in autumn', (round) => {
    expect(shownAt(round, '2026-12-31T22:59:59Z')).toBe(true);
    expect(shownAt(round, '2026-12-31T23:00:00Z')).toBe(false);
  });
});

test('the soonest comes first, and the undated after the dated of their term', () => {
  const rounds = [
    planned('VT 2027'),
    dated('2027-02-01', '2027-05-10'),
    dated('2027-09-06', '2027-12-06'),
    dated('2027-01-18', '2027-05-03'),
  ];

  expect(comingRounds(rounds, '2026-11-24').map(({ id }) => id)).toEqual([
    'solrosen-2027-01-18',
    'solrosen-2027-02-01',
    'barnkraft',
    'solrosen-2027-09-06',
  ]);
});

test('a round that has begun is still shown', () => {
  expect(comingRounds([dated('2026-09-01', '2026-12-07')], '2026-11-24')).toHaveLength(1);
});

test('no day, time or place can be asked of a round of Trappan', () => {
  expect(scheduleOf(protectedRound('VT 2027'))).toBeUndefined();
});

test('of rounds that begin on one day, the youngest stand first', () => {
  const older: GroupRound = { ...protectedRound('VT 2027'), id: 'a', ages: { from: 10, to: 12 } };
  const younger: GroupRound = { ...protectedRound('VT 2027'), id: 'b', ages: { from: 7, to: 9 } };
  expect(comingRounds([older, younger], '2027-01-10').map(({ id }) => id)).toEqual(['b', 'a']);
});

test('a round starts until its first day is over; one whose day is not told, until its term is', () => {
  const rounds = [dated('2027-01-18', '2027-05-03'), planned('VT 2027')];
  const starting = (today: string) => startingRounds(rounds, today).map(({ id }) => id);
  expect(starting('2027-01-18')).toHaveLength(2);
  expect(starting('2027-01-19')).toEqual([planned('VT 2027').id]);
  expect(starting('2027-07-01')).toEqual([]);
});

describe('the next round of each group', () => {
  const full = (round: GroupRound): GroupRound => ({ ...round, status: 'full' });
  const next = (rounds: GroupRound[]) => nextOfEachGroup(rounds, '2027-01-10').map(({ id }) => id);

  test('is one a group, the soonest first', () => {
    expect(
      next([
        planned('HT 2027'),
        protectedRound('VT 2027'),
        dated('2027-02-01', '2027-05-20'),
        dated('2027-01-18', '2027-05-03'),
      ]),
    ).toEqual(['solrosen-2027-01-18', 'trappan', 'barnkraft']);
  });

  test('has room where another of the group has', () => {
    expect(next([full(dated('2027-01-18', '2027-05-03')), dated('2027-02-01', '2027-05-20')])).toEqual([
      'solrosen-2027-02-01',
    ]);
  });

  test('has not begun where another of the group has not', () => {
    expect(next([dated('2026-09-01', '2027-01-20'), full(dated('2027-02-01', '2027-05-20'))])).toEqual([
      'solrosen-2027-02-01',
    ]);
  });

  test('is the one that goes on where there is no other', () => {
    expect(next([dated('2026-09-01', '2027-01-20')])).toEqual(['solrosen-2026-09-01']);
  });
});
