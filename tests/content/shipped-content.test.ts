import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileContent } from '../../src/adapters/file-content.ts';
import { checkContent } from '../../src/core/content/check-content.ts';
import { tellsWhereabouts } from '../../src/core/content/protected-text.ts';
import { comingRounds, scheduleOf } from '../../src/core/content/round.ts';
import { groupSlugs, isProtected } from '../../src/core/content/support-group.ts';
import { weekdayText } from '../../src/core/content/swedish-date.ts';

const folder = resolve(import.meta.dirname, '../../content');
const checked = checkContent(await fileContent(folder).read());
if (!checked.ok) throw new Error(JSON.stringify(checked.errors, null, 2));
const { settings, groups, rounds, providers, districts, languages } = checked.content;
const coming = comingRounds(rounds, '2026-11-24');

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

test('the sample city says that it is invented', () => expect(settings.sampleContent).toBe(true));

describe('the rounds to come', () => {
  test.each(groupSlugs)('%s has at least two', (slug) => {
    expect(coming.filter(({ group }) => group === slug).length).toBeGreaterThanOrEqual(2);
  });

  test('are in both coming terms', () => {
    expect([...new Set(coming.map(({ term }) => term))].toSorted()).toEqual(['HT 2027', 'VT 2027']);
  });

  test('show every status: open, few places, full, and planned without a day', () => {
    const statuses = coming.map((round) => `${round.status}${scheduleOf(round) ? ' daterad' : ''}`);
    expect(statuses).toEqual(
      expect.arrayContaining(['oppen daterad', 'fa-platser daterad', 'full daterad', 'planeras']),
    );
  });

  test('leave out the one that has ended', () => {
    expect(rounds.length).toBe(coming.length + 1);
  });

  test.each(
    rounds.flatMap((round) => scheduleOf(round) ?? []).map((each) => [each.startDate, each] as const),
  )(
    'from %s meet on one weekday, and have weeks enough for their meetings',
    (_start, { startDate, endDate, meetings }) => {
      const weeks = (Date.parse(endDate) - Date.parse(startDate)) / (7 * 86_400_000) + 1;

      expect(weekdayText(endDate)).toBe(weekdayText(startDate));
      expect(meetings).toBeLessThanOrEqual(weeks);
      expect(meetings).toBeGreaterThanOrEqual(12);
      expect(meetings).toBeLessThanOrEqual(15);
    },
  );

  test('of Barnkraft have a parallel parent group', () => {
    const schedules = coming.filter(({ group }) => group === 'barnkraft').flatMap((r) => scheduleOf(r) ?? []);
    expect(schedules.length).toBeGreaterThanOrEqual(2);
    for (const { parentGroup } of schedules) expect(parentGroup).toBeDefined();
    expect(groups.find(({ slug }) => slug === 'barnkraft')?.parentGroup).toBeDefined();
  });
});

describe('the sample city is built as the record shows', () => {
  const groupsIn = (district: string) => {
    const here = providers.filter((provider) => provider.districts.includes(district));
    return new Set(coming.filter((r) => here.some(({ slug }) => slug === r.provider)).map((r) => r.group));
  };

  test('some district has all four groups, and some has none', () => {
    const counts = districts.map(({ slug }) => groupsIn(slug).size);
    expect(Math.max(...counts)).toBe(4);
    expect(Math.min(...counts)).toBe(0);
  });

  test('districts, an association and the county offer groups, and two districts share one', () => {
    expect(new Set(providers.map(({ kind }) => kind))).toEqual(new Set(['stadsdel', 'forening', 'region']));
    expect(providers.some(({ kind, districts }) => kind === 'stadsdel' && districts.length === 2)).toBe(true);
  });
});

describe('Trappan', () => {
  const ofTrappan = files.filter(({ path, text }) => /trappan/i.test(path) || /^group: trappan/m.test(text));

  test('has its group, its page to children, its method, its translations and its rounds in files of their own', () => {
    expect(ofTrappan.length).toBe(
      3 + languages.length + rounds.filter(({ group }) => isProtected(group)).length,
    );
  });

  test.each(ofTrappan.map(({ path, text }) => [path, text] as const))(
    'tells nowhere in %s where or when it meets, not even in a comment',
    (path, text) => {
      expect(tellsWhereabouts(path)).toBe(false);
      expect(tellsWhereabouts(text)).toBe(false);
      expect(text).not.toMatch(
        /schedule|startDate|endDate|startTime|endTime|\bplace\b|#|rummet|lokal|biblioteket/i,
      );
    },
  );
});

/** Numbers that the Swedish Post and Telecom Authority has set aside for fiction. */
const isFiction = (digits: string): boolean =>
  (digits >= '0701740605' && digits <= '0701740699' && digits.length === 10) ||
  (digits >= '0846500400' && digits <= '0846500499' && digits.length === 10);

test('every phone number is one of those set aside for fiction', () => {
  const numbers = files
    .flatMap(({ text }) => text.match(/(?<!\d)(?:\+46|0)[\d -]{6,}\d/g) ?? [])
    .filter((number) => !/^0\d{3}-\d\d-\d\d$/.test(number))
    .map((number) => number.replace(/\D/g, ''));

  expect(numbers.length).toBeGreaterThanOrEqual(3);
  expect(numbers.filter((number) => !isFiction(number))).toEqual([]);
});

test('every mail or web address is at example.se', () => {
  const addresses = files.flatMap(({ text }) => text.match(/[\w.-]+@[\w.-]+|https?:\/\/\S+/g) ?? []);
  // The supervising authority of the accessibility statement is no invention.
  const known = /[@/.]example\.se\b|^https:\/\/www\.digg\.se\//;
  expect(addresses.filter((address) => !known.test(address))).toEqual([]);
});
