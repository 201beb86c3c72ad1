import { expect, test } from 'vitest';
import type { ContentError, DocumentKind } from '../../../src/core/content/content.ts';
import { fieldTitles } from '../../../src/core/publishing/field-titles.ts';
import { stoppedBuildMail } from '../../../src/core/publishing/stopped-build-mail.ts';
import { labelOf } from '../../../studio/labels/fields.ts';
import { lix } from '../../lix.ts';
import { unknownWords } from '../../site/spelling.ts';

const addresses = { from: 'Stödgrupper <stod@example.se>', to: 'redaktion@example.se' };
const wrong = (errors: ContentError[], kind: DocumentKind | undefined, studioUrl?: string) =>
  stoppedBuildMail({
    ...addresses,
    stopped: { because: 'wrong-documents', errors, kindOf: () => kind },
    titleOf: (way) => labelOf(way)?.title,
    studioUrl,
  });
const unreadable = (reason: string) =>
  stoppedBuildMail({
    ...addresses,
    stopped: { because: 'unreadable', reason },
    titleOf: () => undefined,
    studioUrl: undefined,
  });
const source = 'Omgången (solrosen-vt-2027)';

test('names each document once, each field as the Studio does, and what is expected', () => {
  const { subject, text } = wrong(
    [
      { source, field: 'ages.to', expected: 'Åldrarna är omvända: från 9 till 7 år.' },
      { source: 'Innehållet', field: '', expected: 'Dokumentet om vilka vi är saknas. Skriv ett.' },
      { source, field: 'schedule.place', expected: 'Skriv en text, fältet är tomt.' },
    ],
    'rounds',
    'https://studio.example.se/',
  );
  expect(subject).toBe('Webbplatsen väntar på en rättelse');
  expect(text).toContain(
    [
      source,
      '  - Åldrar → Till: Åldrarna är omvända: från 9 till 7 år.',
      '  - Dag, tid och plats → Plats: Skriv en text, fältet är tomt.',
      '',
      'Innehållet',
      '  - Dokumentet om vilka vi är saknas. Skriv ett.',
    ].join('\n'),
  );
  expect(text).toContain('Öppna dokumentet i Studion: https://studio.example.se/');
  expect(text).toContain('ligger kvar som den var');
});

test('leaves the link out where nobody has told the address of the Studio', () => {
  const { text } = wrong([{ source, field: 'term', expected: 'Skriv terminen.' }], 'rounds');
  expect(text).toContain('  1. Öppna dokumentet i Studion.\n');
  expect(text).not.toContain('undefined');
});

test('says that content could not be read, why, and that nothing is to be done again', () => {
  const { subject, text } = unreadable(
    'Sanity svarar inte, efter 5 försök. Webbplatsen är kvar som den var.',
  );
  expect(subject).toBe('Webbplatsen kunde inte hämta innehållet');
  expect(text).toContain('  Sanity svarar inte, efter 5 försök. Webbplatsen är kvar som den var.\n');
  expect(text).toContain('försöker igen av sig själv');
});

test('tells fifty mistakes and counts the rest', () => {
  const errors = Array.from({ length: 62 }, (_, index) => ({
    source: `Stadsdelen (nr-${index})`,
    field: 'name',
    expected: 'Skriv en text.',
  }));
  const { text } = wrong(errors, 'districts');
  expect(text).toContain('Stadsdelen (nr-49)\n  - Namn: Skriv en text.');
  expect(text).not.toContain('nr-50');
  expect(text).toContain('Det finns 12 rättelser till.');
});

test('keeps what an editor has broken over lines on one line', () => {
  const { text } = wrong(
    [{ source: 'Anordnaren «Kvarn\r\n\r\nHej! Betala»', field: 'x', expected: 'Skriv\nom.' }],
    'providers',
  );
  expect(text).toContain('Anordnaren «Kvarn Hej! Betala»\n  - x: Skriv om.');
});

test.each([
  ['', ''],
  ['name', 'Namn'],
  ['people (nr 2).role', 'De som svarar (nr 2) → Roll'],
  ['unheardOf (nr 1).name', 'unheardOf (nr 1) → Namn'],
])('the field “%s” is told as “%s”', (field, told) => {
  expect(fieldTitles(field, (way) => labelOf(`unit.${way}`)?.title)).toBe(told);
});

test('is Swedish, and easy to read', { timeout: 60_000 }, async () => {
  const texts = [
    wrong([{ source: 'Innehållet', field: '', expected: 'Skriv ett.' }], undefined),
    unreadable('Innehållet kan inte läsas just nu.'),
  ].map(({ subject, text }) => `${subject}. ${text}`);
  expect(await unknownWords(texts, 'sv')).toEqual([]);
  for (const text of texts) expect(lix(text)).toBeLessThanOrEqual(40);
});
