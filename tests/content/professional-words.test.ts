import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileContent } from '../../src/adapters/file-content.ts';
import { checkContent } from '../../src/core/content/check-content.ts';
import { lix } from '../lix.ts';

const folder = resolve(import.meta.dirname, '../../content');
const checked = checkContent(await fileContent(folder).read());
if (!checked.ok) throw new Error(JSON.stringify(checked.errors, null, 2));
const { about, accessibility, history, professionals, professions, routines, slideWords } = checked.content;

/** Every text that is read, without names of documents and addresses. */
const texts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    ['slug', 'routine', 'url', 'email'].includes(key) ? [] : texts(inside),
  );
};

const documents: [string, unknown][] = [
  ['for-yrkesverksamma', professionals],
  ...professions.map((each): [string, unknown] => [each.slug, each]),
  ...routines.map((each): [string, unknown] => [each.slug, each]),
  ['om', about],
  ['bakgrund', history],
  ['tillganglighet', accessibility],
  ['bildspel', slideWords],
];

describe.each(documents)('%s', (_name, document) => {
  const words = texts(document);

  test('is read in a minute by somebody tired: LIX at most 40, no sentence above twenty words', () => {
    expect(lix(words)).toBeLessThanOrEqual(40);
    const sentences = words.flatMap((text) => text.split(/(?<=[.?:])\s/));
    expect(sentences.filter((sentence) => sentence.split(/\s/).length > 20)).toEqual([]);
  });

  test('raises no voice and calls no child by its parent’s trouble', () => {
    expect(words.join(' ')).not.toMatch(/!|missbrukar|utsatta barn|målgrupp|insats|klient/i);
  });
});

test('a professional is told that consent is not GDPR’s, and whose yes is needed', () => {
  const words = professionals.consent.join(' ');
  expect(words).toMatch(/sekretess/);
  expect(words).toMatch(/inte ett samtycke enligt GDPR/);
  expect(words).toMatch(/Fråga båda/);
  expect(words).toMatch(/våld eller hot, fråga inte den andra/);
});

test('a professional is told that orosanmälan needs no yes, is a duty, and comes first when there is violence', () => {
  const words = professionals.reportConcern.join(' ');
  expect(words).toMatch(/genast\. Den behöver inget ja/);
  expect(words).toMatch(/måste anmäla/);
  expect(words).toMatch(/innan du pratar med föräldrarna/);
});

test('what a coordinator does when a child has written begins with protection, the same day', () => {
  const [first] = routines.find(({ slug }) => slug === 'fran-anmalan-till-plats')?.steps ?? [];
  expect(first?.when).toMatch(/Samma vardag/);
  expect(first?.checks.join(' ')).toMatch(/barn skrivit själv\? Då är bedömningen alltid det första/);
  expect(first?.routine).toBe('skyddsbedomning');
});

test('no text says how many days a family waits: the coordinating unit’s document owns that', () => {
  const all = texts([about, professionals, professions, routines, slideWords]).join(' ');
  expect(all).not.toMatch(/\b(\d+|en|två|tre|fyra|fem) (arbets|var)dag/i);
});
