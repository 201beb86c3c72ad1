import { expect, test } from 'vitest';
import { briefText } from '../../../src/components/rounds/rounds-in-brief.ts';
import type { GroupRound } from '../../../src/core/content/round.ts';

const round = (group: 'solrosen' | 'trappan'): GroupRound => ({
  id: group,
  group,
  term: 'VT 2027',
  ages: { from: 7, to: 9 },
  status: 'fa-platser',
  provider: 'vindskyddet',
});

test('a round in brief tells its term, who arranges it, and whether there is room', () => {
  expect(briefText(round('solrosen'), 'Vindskyddet', '2026-11-24')).toBe(
    'Våren 2027. Vindskyddet. Få platser kvar.',
  );
});

test('a protected round does not tell who arranges it', () => {
  expect(briefText(round('trappan'), 'Vindskyddet', '2026-11-24')).toBe('Våren 2027. Få platser kvar.');
});

const dated = (startDate: string, status: GroupRound['status']): GroupRound => ({
  ...round('solrosen'),
  id: `${startDate} ${status}`,
  status,
  schedule: {
    startDate,
    endDate: '2027-05-03',
    startTime: '16:30',
    endTime: '18:30',
    meetings: 12,
    place: 'Rum Linden',
  },
});

test.each([
  ['2027-01-17', 'Måndagar 16.30–18.30, från 18 januari 2027.'],
  ['2027-01-18', 'Måndagar 16.30–18.30, från 18 januari 2027.'],
  ['2027-01-19', 'Måndagar 16.30–18.30, sedan 18 januari 2027.'],
])('on %s a round of 18 January is told of as %s', (today, told) => {
  expect(briefText(dated('2027-01-18', 'oppen'), 'Vindskyddet', today).startsWith(told)).toBe(true);
});
