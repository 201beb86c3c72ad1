import { expect, test } from 'vitest';
import type { Brochure } from '../../../src/core/brochures/brochure.ts';
import { printableBrochures } from '../../../src/core/brochures/printable.ts';

const brochure = (title: string, languageCode?: string) =>
  ({ name: title, title, ...(languageCode ? { languageCode } : {}) }) as Brochure;

test.each([
  ['العربية', 'ar'],
  ['Группы для детей', 'ru'],
  ['支持小组', 'zh'],
])('a language whose letters the typeface lacks has no brochure: %s', (title, code) => {
  expect(printableBrochures([brochure(title, code)])).toMatchObject({ printable: [], left: [{ title }] });
});

test.each([
  ['Groups for children: “hard” – 7 · 2027 ✓', 'en'],
  ['Koox caawimo, çocuk grupları, Łódź', 'so'],
])('Latin letters of any language are printed: %s', (title, code) => {
  expect(printableBrochures([brochure(title, code)]).left).toEqual([]);
});

test('a Swedish one is never left out: a letter that is none of ours is a mistake there', () => {
  expect(printableBrochures([brochure('Solrosen Ж')]).left).toEqual([]);
});
