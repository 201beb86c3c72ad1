import { expect, test } from 'vitest';
import { contentReport } from '../../../src/core/content/content-report.ts';

test('one error is told with its document and field', () => {
  expect(contentReport([{ source: 'content/a.yaml', field: 'ages.to', expected: 'Skriv åldern.' }])).toBe(
    'Innehållet har ett fel som måste rättas:\n\n  content/a.yaml\n    ages.to: Skriv åldern.',
  );
});

test('many errors are counted, and those of one document stand together', () => {
  expect(
    contentReport([
      { source: 'content/a.yaml', field: 'term', expected: 'Skriv terminen.' },
      { source: 'Innehållet', field: '', expected: 'Gruppen Barnkraft saknas.' },
      { source: 'content/a.yaml', field: 'status', expected: 'Skriv status.' },
    ]),
  ).toBe(
    [
      'Innehållet har 3 fel som måste rättas:',
      '  content/a.yaml\n    term: Skriv terminen.\n    status: Skriv status.',
      '  Innehållet\n    Gruppen Barnkraft saknas.',
    ].join('\n\n'),
  );
});
