import { describe, expect, it } from 'vitest';
import { fieldNames, fieldsOf, type Registrant, registrants } from '../../../src/core/registration/fields.ts';
import { errorsWith, readWith } from './complete-answers.ts';

/** The table of the registration, row by row. `one of` stands at the first field of its kind. */
const table: Record<Registrant, { required: string[]; optional: string[]; oneOf: string[][] }> = {
  parent: {
    required: ['group', 'childAge', 'contactTime', 'guardians'],
    optional: ['name', 'safeContact', 'district', 'language', 'needs', 'message'],
    oneOf: [['phone', 'email']],
  },
  child: {
    required: ['group', 'childAge', 'contactTime', 'adultsKnow'],
    optional: ['name', 'safeContact', 'district', 'language', 'needs', 'message'],
    oneOf: [['phone', 'email', 'viaSchool']],
  },
  professional: {
    required: [
      'group',
      'childAge',
      'name',
      'contactTime',
      'role',
      'organisation',
      'familyConsent',
      'consentFrom',
    ],
    optional: ['safeContact', 'guardians', 'district', 'language', 'needs', 'message'],
    oneOf: [
      ['phone', 'email'],
      ['familyPhone', 'familyEmail'],
    ],
  },
};

describe.each(registrants)('a registration from a %s', (registrant) => {
  const { required, optional, oneOf } = table[registrant];
  const asked = [...required, ...optional, ...oneOf.flat()];

  it('asks for the fields of the table and no other', () => {
    expect([...fieldsOf[registrant]].sort()).toEqual(asked.sort());
  });

  it('takes complete answers', () => {
    expect(readWith(registrant)).toMatchObject({ ok: true, registration: { registrant } });
  });

  it.each(required)('requires %s and says what to write', (field) => {
    expect(errorsWith(registrant, { [field]: undefined })).toEqual({
      [field]: [expect.stringMatching(/^(Skriv|Välj|Fråga) .*\.$/)],
    });
  });

  it.each(optional)('does without %s', (field) => {
    expect(errorsWith(registrant, { [field]: undefined })).toEqual({});
  });

  it.each(oneOf)('is content with one way to reach somebody: %s', (...fields) => {
    for (const kept of fields) {
      const others = fields.filter((field) => field !== kept);
      const changes = Object.fromEntries(others.map((field) => [field, undefined]));
      expect(errorsWith(registrant, changes)).toEqual({});
    }
    const none = Object.fromEntries(fields.map((field) => [field, undefined]));
    expect(errorsWith(registrant, none)).toEqual({
      [fields[0] as string]: [expect.stringMatching(/^Skriv .*\.$/)],
    });
  });

  it.each(Object.keys(fieldNames).filter((field) => !asked.includes(field)))('refuses %s', (field) => {
    expect(errorsWith(registrant, { [field]: 'ja' })).toEqual({
      [field]: ['Fältet finns inte i den här anmälan. Ta bort det.'],
    });
  });
});

describe('ways to reach somebody', () => {
  it('gives one reason, not two, when the only phone number cannot be read', () => {
    expect(errorsWith('parent', { phone: 'ring mig', email: undefined })).toEqual({
      phone: [expect.stringContaining('Kontrollera telefonnumret')],
    });
  });

  it('shows what else is wrong at the same time', () => {
    const errors = errorsWith('parent', { phone: undefined, email: undefined, guardians: undefined });
    expect(Object.keys(errors).sort()).toEqual(['guardians', 'phone']);
  });
});
