import { describe, expect, test } from 'vitest';
import { type AgeBand, ageBands } from '../../../src/core/content/age-band.ts';
import { type Choice, finder, shorter } from '../../../src/core/content/find-groups.ts';
import { sheets } from '../../../src/core/content/sheet.ts';
import { groupSlugs } from '../../../src/core/content/support-group.ts';
import { city, districts, groups, provider, roundOf, today } from './offered.ts';

const found = finder(city, today);
const [norrskogen, ekbacka] = districts as [(typeof districts)[0], (typeof districts)[0]];
const bandFrom = (from: number) => ageBands.find((band) => band.from === from) as AgeBand;
const [seven, thirteen, sixteen] = [7, 13, 16].map(bandFrom) as [AgeBand, AgeBand, AgeBand];
const ids = (choice: Choice) => found.found(choice).map(({ id }) => id);

describe('a choice', () => {
  test('finds by need, ages and district, each optional', () => {
    expect(ids({})).toHaveLength(4);
    expect(ids({ need: 'solrosen', ages: seven })).toEqual(['solrosen-VT 2027-7']);
    expect(ids({ need: 'solrosen', district: norrskogen })).toEqual([]);
    expect(ids({ need: 'barnkraft' })).toEqual([]);
  });

  test('finds a protected group whatever the district', () =>
    expect(ids({ district: norrskogen })).toEqual(['trappan-VT 2027-8']));

  test('finds a group for 8–10 among 7–9 and among 10–12', () =>
    expect(ids({ need: 'trappan', ages: seven })).toEqual(['trappan-VT 2027-8']));
});

describe('a page', () => {
  test.each([
    ['nothing is chosen', {}, '/stodgrupper/hitta/'],
    ['the need narrows', { need: 'solrosen' }, '/stodgrupper/hitta/solrosen/'],
    ['need and ages narrow', { need: 'solrosen', ages: thirteen }, '/stodgrupper/hitta/13-15-ar/'],
    ['nothing is found', { need: 'barnkraft' }, '/stodgrupper/hitta/barnkraft/'],
    ['the district narrows nothing', { district: ekbacka }, '/stodgrupper/hitta/'],
    [
      'need and district find nothing',
      { need: 'solrosen', district: norrskogen },
      '/stodgrupper/hitta/solrosen/norrskogen/',
    ],
    ['a shorter choice finds nothing either', { need: 'barnkraft', ages: sixteen }, undefined],
  ] as const)('where %s', (_when, choice, path) => expect(found.pathOf(choice)).toBe(path));

  test('shows what was asked for, wherever a choice leads', () => {
    const shown = new Map(found.choices.map((choice) => [found.pathOf(choice), found.found(choice)]));
    for (const need of groupSlugs)
      for (const ages of found.options.ages)
        for (const district of districts) {
          const path = found.pathOf({ need, ages, district });
          if (path !== undefined) expect(shown.get(path)).toEqual(found.found({ need, ages, district }));
        }
  });

  test('has an address of its own, and never the list of a shorter one', () => {
    expect(new Set(found.choices.map(found.pathOf)).size).toBe(found.choices.length);
    for (const choice of found.choices)
      for (const each of shorter(choice))
        expect(found.found(each).length).toBeGreaterThan(found.found(choice).length);
  });
});

test('a city with 2,000 rounds and 30 districts has at most a thousand pages', () => {
  const many = Array.from({ length: 30 }, (_, index) => ({ slug: `d${index}`, name: `Stadsdel ${index}` }));
  const large = finder(
    {
      groups,
      districts: many,
      providers: many.map(({ slug }) => provider(slug, { districts: [slug] })),
      rounds: Array.from({ length: 2000 }, (_, index) =>
        roundOf(groupSlugs[index % 4] ?? 'solrosen', 'VT 2027', 7 + (index % 11), 8 + (index % 11), {
          id: `r${index}`,
          provider: `d${index % 30}`,
        }),
      ),
    },
    today,
  );
  expect(large.choices.length).toBeGreaterThan(300);
  expect(large.choices.length).toBeLessThanOrEqual(1000);
});

test('a list leads on only where choosing reaches every round of it', () => {
  expect(found.leadsOn({ need: 'solrosen' })).toBe(true);
  // All of them are for Ekbacka, and one age of them all is chosen: no choice more leaves fewer.
  const alike = finder(
    { ...city, rounds: [1, 2].map((id) => roundOf('solrosen', 'VT 2027', 7, 18, { id: `${id}` })) },
    today,
  );
  expect(alike.leadsOn({})).toBe(false);
});

test('a long list is cut into sheets, and an empty one is one empty sheet', () => {
  expect(sheets([1, 2, 3], 2)).toEqual([
    { number: 1, of: 2, items: [1, 2] },
    { number: 2, of: 2, items: [3] },
  ]);
  expect(sheets([], 2)).toEqual([{ number: 1, of: 1, items: [] }]);
});
