import { describe, expect, it } from 'vitest';
import { reasons } from '../../../src/core/registration/reasons.ts';
import { errorsWith, registrationWith } from './complete-answers.ts';

/** Every free text field, with a registrant that has it and its longest text in characters. */
const textFields = [
  ['parent', 'name', 120],
  ['professional', 'role', 80],
  ['professional', 'organisation', 120],
  ['child', 'viaSchool', 200],
  ['parent', 'district', 80],
  ['parent', 'language', 60],
  ['parent', 'needs', 300],
  ['parent', 'message', 1000],
] as const;
const addressFields = [
  ['parent', 'email'],
  ['professional', 'familyEmail'],
] as const;
const phoneFields = [
  ['parent', 'phone'],
  ['professional', 'familyPhone'],
] as const;

const everyField = [
  ...textFields.map(([registrant, field]) => [registrant, field] as const),
  ...addressFields,
  ...phoneFields,
];

const messageOf = (message: string) => registrationWith('parent', { message }).message;

describe('text', () => {
  it('is normalised to NFC', () => {
    expect(messageOf('A\u030asa a\u0308lskar o\u0308ar')).toBe('Åsa älskar öar');
  });

  it('is trimmed and has one kind of line break', () => {
    expect(messageOf('  ett\r\ntvå\rtre\n ')).toBe('ett\ntvå\ntre');
  });

  it('may be written in any script, with tabs and emoji', () => {
    const text = 'مرحبا\tпривет 👩‍👧';
    expect(messageOf(text)).toBe(text);
  });

  it.each(textFields)('of a %s in %s has at most %i characters', (registrant, field, charactersMax) => {
    const longest = 'å'.repeat(charactersMax);
    expect(registrationWith(registrant, { [field]: longest })).toMatchObject({ [field]: longest });
    expect(errorsWith(registrant, { [field]: `${longest}å` })).toEqual({
      [field]: [`Korta texten till högst ${charactersMax} tecken. Nu är den ${charactersMax + 1}.`],
    });
  });

  it('counts an emoji as one character and CRLF as one', () => {
    expect(messageOf('🙂'.repeat(1000))).toHaveLength(2000);
    expect(messageOf('a\r\n'.repeat(499).concat('ab'))).toHaveLength(1000);
  });

  it.each(everyField)('of a %s in %s is bounded', (registrant, field) => {
    expect(Object.keys(errorsWith(registrant, { [field]: 'a'.repeat(50_000) }))).toEqual([field]);
  });

  describe.each(everyField)('of a %s in %s', (registrant, field) => {
    it.each([
      ['NUL', '\u0000'],
      ['a bell', '\u0007'],
      ['escape', '\u001b'],
      ['delete', '\u007f'],
      ['a C1 control', '\u0085'],
      ['a right-to-left override', '\u202e'],
      ['an isolate', '\u2066'],
      ['half a surrogate pair', '\ud83d'],
    ])('refuses %s', (_, character) => {
      expect(errorsWith(registrant, { [field]: `0701${character}740605` })).toEqual({
        [field]: [reasons.invisible],
      });
    });

    it('refuses two answers to one question', () => {
      expect(errorsWith(registrant, { [field]: ['ett', 'två'] })).toEqual({ [field]: [reasons.several] });
    });
  });
});

describe('personal numbers', () => {
  const writings = [
    '19811218-9876',
    '198112189876',
    '8112189876',
    '811218-9876',
    '811218+9876',
    '811218 9876',
    '811218 - 9876',
    '81 12 18 98 76',
    '1981-12-18-9876',
    '１９８１１２１８-９８７６',
    '811218\u20119876',
    '811218\u22129876',
    // Coordination numbers: the day plus 60.
    '20150174-2389',
    '1501742389',
  ];

  describe.each(textFields)('of a %s in %s', (registrant, field) => {
    it.each(writings)('refuses %s', (number) => {
      expect(errorsWith(registrant, { [field]: `Barn ${number}.` })).toEqual({
        [field]: [reasons.personalNumber],
      });
    });
  });

  it.each(addressFields)('of a %s in %s are refused', (registrant, field) => {
    expect(errorsWith(registrant, { [field]: '19811218-9876@example.se' })).toEqual({
      [field]: [reasons.personalNumber],
    });
  });

  it.each(phoneFields)('of a %s in %s are refused', (registrant, field) => {
    for (const number of ['19811218-9876', '811218-9876', '8112189876', '070174-0607', '20150174-2389'])
      expect(errorsWith(registrant, { [field]: number })).toEqual({ [field]: [reasons.personalNumber] });
  });

  it('are told from a mobile number that looks like one, where a phone number is asked for', () => {
    expect(registrationWith('parent', { phone: '0701740607' })).toMatchObject({ phone: '070-174 06 07' });
    expect(errorsWith('parent', { message: 'Ring 0701740607' })).toEqual({
      message: [expect.stringContaining('skriv det i fältet för telefon')],
    });
  });

  it('are told from numbers with an unfitting check digit, impossible days, and longer numbers', () => {
    for (const message of ['811218-9875', '20150230-1238', '1234567890123456', 'Kl. 16.30, buss 4 eller 94'])
      expect(messageOf(message)).toBe(message);
  });
});
