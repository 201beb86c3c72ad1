import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mayLinkTo,
  richText,
  type Span,
  spansOf,
  wordsOf,
  writtenAs,
} from '../../../src/core/content/rich-text.ts';

describe('running text', () => {
  test('has strong words and links', () =>
    expect(spansOf('Ring **nu**, eller läs [mer här](/hjalp-nu/).')).toEqual([
      { text: 'Ring ' },
      { text: 'nu', strong: true },
      { text: ', eller läs ' },
      { text: 'mer här', href: '/hjalp-nu/' },
      { text: '.' },
    ]));

  test.each(['2 ** 3', '**', 'en * stjärna', '[inte en länk]', '[](/x/)', 'a](b)'])(
    'takes what is no whole mark as text: %s',
    (written) =>
      expect(
        spansOf(written)
          .map(({ text }) => text)
          .join(''),
      ).toBe(written),
  );

  test('takes markup as text', () =>
    expect(spansOf('<script>alert(1)</script>')).toEqual([{ text: '<script>alert(1)</script>' }]));

  test('keeps the words of a link that may not lead where it says', () =>
    expect(spansOf('[här](javascript:alert(1))')).toEqual([{ text: 'här' }]));

  test('is read as it was written, whatever the words are', () => {
    const text = fc.string({ minLength: 1, unit: fc.constantFrom(...'*[]()\\ aå/:<'.split('')) });
    const span = fc
      .record({
        text,
        strong: fc.boolean(),
        href: fc.option(fc.constantFrom('/om/', 'https://example.se/a_(b)')),
      })
      .map(
        ({ text, strong, href }): Span => ({
          text,
          ...(strong ? { strong } : {}),
          ...(href ? { href } : {}),
        }),
      );
    // Neighbours that look alike are one.
    const merged = (spans: Span[]) => spansOf(writtenAs(spans));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), (spans) => {
        expect(
          merged(spans)
            .map(({ text }) => text)
            .join(''),
        ).toBe(spans.map(({ text }) => text).join(''));
        expect(merged(merged(spans))).toEqual(merged(spans));
      }),
    );
  });

  test('gives its words without marks', () =>
    expect(wordsOf(['Ring **nu**', { points: ['[en](/om/)', 'två'] }])).toEqual(['Ring nu', 'en', 'två']));
});

describe('a link may lead', () => {
  test.each(['https://example.se/a?b=c#d', 'mailto:ann@example.se', 'tel:08-46500410', '/', '/hjalp-nu/'])(
    'to %s',
    (address) => expect(mayLinkTo(address)).toBe(true),
  );
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>',
    'http://example.se/',
    '//example.se/',
    'https://user:pass@example.se/',
    'https://example.se/"><script>',
    'vbscript:x',
    'mailto:a@example.se?body=hej',
    '/a b/',
    '',
  ])('never to %s', (address) => expect(mayLinkTo(address)).toBe(false));
});

test('an address that may not be linked is told with what to write instead', () => {
  const parsed = richText.safeParse(['Läs [här](javascript:alert(1)).']);
  expect(parsed.success).toBe(false);
  expect(JSON.stringify(parsed.error?.issues)).toContain('https://');
});
