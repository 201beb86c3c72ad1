import { expect, test } from 'vitest';
import type { GroupRound } from '../../../src/core/content/round.ts';
import { spokenLanguage, swedish } from '../../../src/core/language/page-language.ts';
import { roundStartIn } from '../../../src/core/language/round-start.ts';
import { shippedContent } from '../../documents/shipped.ts';

const any = {
  id: 'any',
  term: 'VT 2027',
  ages: { from: 7, to: 9 },
  status: 'oppen',
  provider: 'kvarnvik',
} as const;
const times = { startTime: '16:30', endTime: '18:30', meetings: 12, place: 'Rum Linden' };
const dated: GroupRound = {
  ...any,
  group: 'solrosen',
  schedule: { startDate: '2027-01-18', endDate: '2027-05-03', ...times },
};
const told: GroupRound = { ...any, group: 'trappan' };

const english = (await shippedContent()).languages.find(({ code }) => code === 'en');
const inEnglish = english ? spokenLanguage(english) : swedish;

test.each([
  ['2027-01-18', 'Börjar måndag 18 januari 2027.', 'Starts on Monday, 18 January 2027.'],
  ['2027-01-19', 'Började måndag 18 januari 2027.', 'Started on Monday, 18 January 2027.'],
])('on %s, a round whose day is told', (today, said, saidInEnglish) => {
  expect(roundStartIn(swedish, dated, today)).toBe(said);
  expect(roundStartIn(inEnglish, dated, today)).toBe(saidInEnglish);
});

test.each([
  ['2026-12-31', 'Börjar under våren 2027.', 'Starts in spring 2027.'],
  ['2027-01-01', 'Våren 2027.', 'Spring 2027.'],
])(
  'on %s, one whose day is not told: in its term nobody knows whether it has begun',
  (today, said, saidInEnglish) => {
    expect(roundStartIn(swedish, told, today)).toBe(said);
    expect(roundStartIn(inEnglish, told, today)).toBe(saidInEnglish);
  },
);
