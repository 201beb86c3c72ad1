import { describe, expect, test } from 'vitest';
import type { GroupRound } from '../../../src/core/content/round.ts';
import { everyAge, includesAge, roundsByTerm } from '../../../src/core/content/rounds-by-term.ts';

const round = (id: string, group: GroupRound['group'], term: string, from: number): GroupRound => ({
  id,
  group,
  term,
  ages: { from, to: from + 2 },
  status: 'planeras',
  provider: 'ekbacka',
});

describe('rounds by term', () => {
  test('come term by term, group by group, the youngest first', () => {
    const found = roundsByTerm([
      round('a', 'trappan', 'HT 2027', 7),
      round('b', 'solrosen', 'HT 2027', 10),
      round('c', 'solrosen', 'HT 2027', 7),
      round('d', 'barnkraft', 'VT 2028', 7),
      round('e', 'skilda-varldar', 'VT 2027', 7),
    ]);

    expect(
      found.map(({ term, groups }) => [term, ...groups.map(({ rounds }) => rounds.map(({ id }) => id))]),
    ).toEqual([
      ['VT 2027', ['e']],
      ['HT 2027', ['c', 'b'], ['a']],
      ['VT 2028', ['d']],
    ]);
  });

  test('are none when nothing is to come', () => {
    expect(roundsByTerm([])).toEqual([]);
  });
});

describe('ages', () => {
  test('are counted from the lowest to the highest, both included', () => {
    expect(
      everyAge([
        { from: 9, to: 10 },
        { from: 7, to: 8 },
      ]),
    ).toEqual([7, 8, 9, 10]);
    expect(everyAge([])).toEqual([]);
  });

  test.each([
    [6, false],
    [7, true],
    [9, true],
    [10, false],
  ])('a group for 7–9 takes a child of %i: %s', (age, taken) => {
    expect(includesAge({ from: 7, to: 9 }, age)).toBe(taken);
  });
});
