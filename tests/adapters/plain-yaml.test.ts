import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { plainYaml } from '../../src/adapters/plain-yaml.ts';

/** What the careful parser makes of a text, or that it finds a fault. */
const carefully = (text: string): { data: unknown } | 'faulty' => {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  return document.errors.length + document.warnings.length > 0 ? 'faulty' : { data: document.toJS() };
};

const readAlike = (text: string): void => {
  const plainly = plainYaml(text);
  if (plainly) expect(plainly, JSON.stringify(text)).toStrictEqual(carefully(text));
};

const folder = resolve('content');
const shipped = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => readFileSync(join(folder, file), 'utf8'));

describe('what is read the fast way is what the careful parser reads', () => {
  test('in all shipped content, nearly all of which goes that way', () => {
    shipped.forEach(readAlike);
    expect(shipped.filter((text) => plainYaml(text)).length).toBeGreaterThan(0.9 * shipped.length);
  });

  test('after any slip of an editor’s hand in it', () => {
    const slip = fc.record({
      text: fc.constantFrom(...shipped),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      taken: fc.integer({ min: 0, max: 12 }),
      put: fc.oneof(fc.constantFrom(...strange), fc.string({ maxLength: 4, unit: 'binary' })),
    });
    fc.assert(
      fc.property(slip, ({ text, at, taken, put }) => {
        const from = Math.floor(at * text.length);
        readAlike(text.slice(0, from) + put + text.slice(from + taken));
      }),
      { numRuns: 3_000 },
    );
  });

  test('in lines put together as nobody would', () => {
    let alike = 0;
    const indent = fc.integer({ min: 0, max: 5 }).map((width) => ' '.repeat(width));
    const written = fc
      .tuple(indent, fc.constantFrom('', '', '- ', '- - '), fc.constantFrom('', '', ...fields), token)
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 7 }), (lines) => {
        const text = `${lines.join('\n')}\n`;
        if (plainYaml(text)) alike += 1;
        readAlike(text);
      }),
      { numRuns: 20_000 },
    );
    expect(alike).toBeGreaterThan(500);
  });

  test('in any data that is written as YAML', () => {
    const leaf = fc.oneof(token, fc.string({ unit: 'grapheme' }), fc.double(), fc.integer(), fc.boolean());
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'text', 'null', 'true'), tie('tree'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(tree, fc.constantFrom(0, 20, 80), (data, lineWidth) =>
        readAlike(stringify(data, { lineWidth })),
      ),
      { numRuns: 2_000 },
    );
  });
});

test.each([
  ['an anchor', 'a: &b c\n'],
  ['a tag', 'a: !!str 1\n'],
  ['a tab', 'a:\tb\n'],
  ['a field that stands twice', 'a: 1\na: 2\n'],
  ['a comment', 'a: b # c\n'],
  ['an escape', 'a: "\\u00e5"\n'],
  ['a second document', 'a: b\n---\nc: d\n'],
  ['a field named nothing', 'null: a\n'],
  ['Windows’ line ends', 'a: b\r\n'],
  ['nothing at all', ''],
])('%s is left to the careful parser', (_what, text) => {
  expect(plainYaml(text)).toBeUndefined();
});

test.each([
  ['2027-01-18', '2027-01-18'],
  ['16:30', '16:30'],
  ['yes', 'yes'],
  ['on', 'on'],
  ['1_000', '1_000'],
  ['0b11', '0b11'],
  ['0o17', 15],
  ['0x1f', 31],
  ['012', 12],
  ['1e3', 1000],
  ['true', true],
  ['TRUE', true],
  ['null', null],
])('%s is what the careful parser says it is', (text, data) => {
  expect(plainYaml(`a: ${text}\n`)).toEqual({ data: { a: data } });
});

const fields = ['a:', 'a: ', 'b: ', 'text: ', 'null: ', 'true: ', '1: ', 'Å b: ', '"q": ', '? '];
const strange = [
  ...[
    ':',
    ': ',
    ' #',
    '#',
    '- ',
    '-',
    '\t',
    '\r',
    '\n',
    '\n\n',
    '\n  ',
    ' ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ', ',
  ],
  ...[
    '&a ',
    '*a',
    '!',
    '!!str ',
    '%',
    '@',
    '`',
    '|',
    '>',
    '>-',
    '|+',
    '>2',
    '\\',
    '\\u00e5',
    '\u0085',
    '\u00a0',
  ],
  ...[
    '\u2028',
    '\ufeff',
    '😀',
    '---\n',
    '...\n',
    '<<: ',
    '? ',
    '~',
    'null',
    'true',
    '.inf',
    '.5',
    '1_000',
    '0o8',
  ],
];
const token = fc.oneof(
  fc.constantFrom(...strange),
  fc.constantFrom(
    'a',
    'b c',
    'Är någon i fara: ring 112.',
    'yes',
    'off',
    '2027-01-18',
    '2027-01-18 10:00:00',
  ),
  fc.constantFrom(
    '[]',
    '[a, b]',
    '[a, 1]',
    '{}',
    '{ a: 1 }',
    '"q"',
    "'q'",
    "'it''s'",
    '"a\\nb"',
    '-1',
    '+1',
    '0x1G',
  ),
  fc.constantFrom(
    'a#b',
    'a:b',
    'http://a.example.se/b',
    'x - y',
    '12:30:45',
    '1.',
    '.5',
    '1e3',
    '0b1',
    '00',
    '-0',
  ),
);
