import { describe, expect, test } from 'vitest';
import { joinedSpans } from '../../../src/core/content/age-band.ts';
import { mapTable } from '../../../src/core/content/map-table.ts';
import { offerMap } from '../../../src/core/content/offer-map.ts';
import { termAfter, termOf } from '../../../src/core/content/term.ts';
import { bySlug, isFor, toldProvider, toldRoundsOf } from '../../../src/core/content/told-provider.ts';
import { city, provider, providers, roundOf, rounds, today } from './offered.ts';

const map = offerMap(city, today);
const needsOf = (district: string) =>
  Object.fromEntries(
    (map.districts.find((each) => each.district.slug === district)?.needs ?? []).map((need) => [
      need.group.slug,
      need,
    ]),
  );

describe('the map of what is offered', () => {
  test.each([
    ['2026-11-24', 'HT 2026', 'VT 2027'],
    ['2026-12-31', 'HT 2026', 'VT 2027'],
    ['2027-01-01', 'VT 2027', 'HT 2027'],
    ['2027-06-30', 'VT 2027', 'HT 2027'],
    ['2027-07-01', 'HT 2027', 'VT 2028'],
  ])('is on %s of %s and %s', (day, now, next) => {
    expect(offerMap(city, day).terms).toEqual([now, next]);
    expect(termAfter(termOf(day))).toBe(next);
  });

  test('has every district, from A to Ö, and every need in each', () => {
    expect(map.districts.map(({ district }) => district.name)).toEqual(['Ekbacka', 'Norrskogen']);
    for (const { needs } of map.districts) expect(needs).toHaveLength(4);
  });

  test('tells by age in which terms something is, and where nothing is', () => {
    expect(needsOf('ekbacka').solrosen?.ages.map(({ band, terms }) => [band.from, terms])).toEqual([
      [7, ['VT 2027']],
      [10, ['HT 2026']],
      [13, []],
      [16, []],
    ]);
    expect(needsOf('ekbacka').barnkraft?.terms).toEqual([]);
    expect(needsOf('norrskogen').solrosen?.terms).toEqual([]);
  });

  test('leaves out what has ended and what is after the next term', () =>
    expect(
      needsOf('ekbacka')
        .solrosen?.rounds.map(({ term }) => term)
        .toSorted(),
    ).toEqual(['HT 2026', 'VT 2027']));

  test('offers a protected group to every district or to none: the districts would name its provider', () => {
    const terms = map.districts.map(
      ({ needs }) => needs.find(({ group }) => group.slug === 'trappan')?.terms,
    );
    expect(terms).toEqual([['VT 2027'], ['VT 2027']]);
  });
});

describe('who arranges a round', () => {
  const known = bySlug([...providers, provider('norr', { districts: ['norrskogen'] })]);
  const [solrosen, , , trappan] = rounds as [(typeof rounds)[0], unknown, unknown, (typeof rounds)[0]];

  test('is told of an open group, and never of a protected one', () => {
    expect(toldProvider(solrosen, known)?.slug).toBe('ekbacka');
    expect(toldProvider(trappan, known)).toBeUndefined();
    expect(toldRoundsOf(provider('ekbacka'), rounds).map(({ group }) => group)).toEqual([
      'solrosen',
      'solrosen',
      'solrosen',
    ]);
  });

  test('says which districts an open round is for', () => {
    expect(isFor(solrosen, 'ekbacka', known)).toBe(true);
    expect(isFor(solrosen, 'norrskogen', known)).toBe(false);
    expect(isFor(roundOf('solrosen', 'VT 2027', 7, 9, { provider: 'norr' }), 'norrskogen', known)).toBe(true);
  });
});

test('spans that overlap or touch are told as one', () => {
  const spans = [
    { from: 10, to: 12 },
    { from: 7, to: 9 },
    { from: 15, to: 18 },
    { from: 11, to: 12 },
  ];
  expect(joinedSpans(spans)).toEqual([
    { from: 7, to: 12 },
    { from: 15, to: 18 },
  ]);
  expect(spans[1]).toEqual({ from: 7, to: 9 });
});

describe('the table for a spreadsheet', () => {
  const table = mapTable(city, today);

  test('has a row for each round and each gap, in every district', () => {
    expect(table).toContainEqual([
      'Ekbacka',
      'Gruppen',
      'VT 2027',
      '7–9 år',
      'planeras',
      'Ekbacka stadsdel',
      'direkt',
      'svenska',
    ]);
    // Two districts, four needs, two terms: of these Ekbacka has two, and each has one of the protected group.
    expect(table.filter(([, , , , state]) => state === 'inget')).toHaveLength(2 * 4 * 2 - 4);
  });

  test('names nobody for a protected group', () => {
    const only = mapTable({ ...city, rounds: rounds.filter(({ group }) => group === 'trappan') }, today);
    expect(only.flat().join()).not.toContain('Ekbacka stadsdel');
    expect(only.flat()).toContain('ring Föräldrarådgivningen');
  });
});
