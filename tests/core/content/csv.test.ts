import { describe, expect, test } from 'vitest';
import { csv } from '../../../src/core/content/csv.ts';

describe('a table for a spreadsheet', () => {
  test('has the mark of UTF-8, semicolons and RFC 4180’s line ends, as Swedish Excel opens it', () =>
    expect(
      csv([
        ['Stadsdel', 'Ålder'],
        ['Lövängen', 7],
      ]),
    ).toBe('\uFEFFStadsdel;Ålder\r\nLövängen;7\r\n'));

  test('keeps a cell whole that has the separator, a quote or a line in it', () =>
    expect(csv([['a;b', 'Föreningen "Vi"', 'två\nrader']])).toBe(
      '\uFEFF"a;b";"Föreningen ""Vi""";"två\nrader"\r\n',
    ));

  test.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])(
    'runs no formula: %j',
    (text) => expect(csv([[text]])).toMatch(/^\uFEFF"?'/),
  );
});
