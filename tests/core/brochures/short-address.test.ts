import { describe, expect, test } from 'vitest';
import { paperWords } from '../../../src/core/brochures/paper-words.ts';
import { firstDayTold, followedRows } from '../../../src/core/brochures/short-address-counts.ts';
import { type Paper, paperOfShortCode, shortCode } from '../../../src/core/brochures/short-code.ts';
import { groupSlugs } from '../../../src/core/content/group-names.ts';

const papers: Paper[] = (['hand', 'wall'] as const).flatMap((form): Paper[] => [
  ...(['offer', 'children', 'young'] as const).map((kind) => ({ kind, form })),
  ...groupSlugs.flatMap((group) =>
    (['parent', 'child', 'professional'] as const).map((kind) => ({ kind, form, group })),
  ),
]);
papers.push({ kind: 'slides', form: 'hand' });

describe('a short code', () => {
  test('is one paper’s alone, and tells nobody what it is of', () => {
    const codes = papers.map(shortCode);
    expect(new Set(codes).size).toBe(papers.length);
    for (const code of codes) expect(code).toMatch(/^[a-z]{3,5}$/);
  });

  test.each(papers)('leads back to its paper: $kind $form $group', (paper) => {
    expect(paperOfShortCode(shortCode(paper))).toMatchObject(paper);
  });

  test.each(papers.filter(({ kind }) => kind === 'parent' || kind === 'offer'))(
    'leads to its page in another language: $kind $form $group',
    (paper) => {
      const inEnglish = { ...paper, languageCode: 'en' };
      const found = paperOfShortCode(shortCode(inEnglish));
      expect(found).toMatchObject(inEnglish);
      expect(found?.path).toMatch(/^\/en\//);
    },
  );

  test.each(['', 'x', 'sofx', '-en', 'hej-en', 'sob-en', 'constructor', '__proto__'])(
    'is none: %j',
    (code) => {
      expect(paperOfShortCode(code)).toBeUndefined();
    },
  );
});

test('a paper is called by its group, its readers, its place and its language', () => {
  expect(paperWords({ kind: 'parent', form: 'wall', group: 'trappan', languageCode: 'en' }, 'English')).toBe(
    'Trappan, till föräldrar, på väggen, English',
  );
  expect(paperWords({ kind: 'children', form: 'hand' })).toBe('Alla grupper, till barn');
  expect(paperWords({ kind: 'slides', form: 'hand' })).toBe('Alla grupper, bildspel');
});

test('the table adds a week, 30 days and a year, today counted, the most followed of late first', () => {
  const today = '2026-03-30';
  expect(firstDayTold(today)).toBe('2025-03-31');
  const days = [
    ['sof', '2026-03-30', 1],
    ['sof', '2026-03-24', 2],
    ['sof', '2026-03-23', 4],
    ['sof', '2026-03-01', 8],
    ['sof', '2026-02-28', 16],
    ['trf', '2026-03-29', 100],
    ['bab', '2025-04-01', 300],
  ] as const;
  expect(
    followedRows(
      days.map(([code, day, followed]) => ({ code, day, followed })),
      today,
    ),
  ).toEqual([
    { code: 'trf', week: 100, month: 100, year: 100 },
    { code: 'sof', week: 3, month: 15, year: 31 },
    { code: 'bab', week: 0, month: 0, year: 300 },
  ]);
});
