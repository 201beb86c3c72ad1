import { describe, expect, it } from 'vitest';
import { fieldNames, registrants } from '../../../src/core/registration/fields.ts';
import { readRegistration } from '../../../src/core/registration/registration.ts';
import { answersWith, textReaders } from './complete-answers.ts';

/** What no form sends and any system may. */
const wrongValues: unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  7.5,
  1e300,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  ' ',
  'x',
  'x'.repeat(5000),
  '\u0000',
  '\u202e',
  '__proto__',
  [],
  [null],
  [[]],
  [{}],
  [undefined],
  ['x', 7],
  Array.from({ length: 5000 }, () => 'x'),
  {},
  { length: 3 },
  { toString: 'x' },
  Object.create(null),
  new Date(0),
  new Map(),
  () => 'x',
  Symbol('x'),
  10n,
];

/** Beginnings of every reason we write, and no word of zod's. */
const swedish = /^(Skriv|Välj|Fråga|Kontrollera|Korta|Texten|Här|Fältet) /;
const english = /\b(Invalid|expected|received|Unrecognized|Too|must|string|array|object|undefined|null)\b/i;

describe.each(registrants)('whatever another system sends as a %s', (registrant) => {
  it.each([...Object.keys(fieldNames), 'registrant', 'website', 'constructor', 'toString'])(
    'is answered in Swedish: %s',
    (field) => {
      for (const value of wrongValues) {
        const read = readRegistration(registrant, answersWith(registrant, { [field]: value }), textReaders);
        if (read.ok) continue;
        for (const [name, reasons] of Object.entries(read.errors)) {
          expect(name).toBe(field);
          expect(reasons.length).toBeGreaterThan(0);
          for (const reason of reasons) {
            expect(reason).toMatch(swedish);
            expect(reason).toMatch(/[.]$/);
            expect(reason).not.toMatch(english);
          }
        }
      }
    },
  );

  it('is answered in Swedish when nothing is sent', () => {
    const read = readRegistration(registrant, {}, textReaders);
    const reasons = read.ok ? [] : Object.values(read.errors).flat();
    expect(reasons.length).toBeGreaterThan(3);
    for (const reason of reasons) expect(reason).toMatch(swedish);
  });
});

describe('names that objects have by birth', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString'])(
    'are refused as the field %s and change nothing',
    (field) => {
      const sent = JSON.parse(`{"${field}": {"polluted": "ja", "name": "x"}}`);
      const answers = { ...answersWith('parent', {}), ...sent };
      Object.defineProperty(answers, field, { value: sent[field], enumerable: true, configurable: true });
      const read = readRegistration('parent', answers, textReaders);
      expect(read.ok ? [] : Object.keys(read.errors)).toEqual([field]);
      expect(Object.hasOwn(read.ok ? {} : read.errors, field)).toBe(true);
      expect({}).not.toHaveProperty('polluted');
    },
  );

  it('keeps the registrant that the page decided, whatever was sent', () => {
    const read = readRegistration('child', answersWith('child', { registrant: 'parent' }), textReaders);
    expect(read).toMatchObject({ ok: true, registration: { registrant: 'child' } });
  });

  it('cuts an endless field name', () => {
    const read = readRegistration('parent', answersWith('parent', { ['x'.repeat(500)]: 'x' }), textReaders);
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual(['x'.repeat(60)]);
  });
});
