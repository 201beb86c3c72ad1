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
  expect(briefText(round('solrosen'), 'Vindskyddet')).toBe('Våren 2027. Vindskyddet. Få platser kvar.');
});

test('a protected round does not tell who arranges it', () => {
  expect(briefText(round('trappan'), 'Vindskyddet')).toBe('Våren 2027. Få platser kvar.');
});
