import { describe, expect, it } from 'vitest';
import {
  adultsKnowAnswers,
  consentGivers,
  contactTimes,
  fieldsOf,
  groupChoices,
  guardianAnswers,
  registrants,
  safeContacts,
} from '../../../src/core/registration/fields.ts';
import { registrationRows } from '../../../src/core/registration/labels.ts';
import { registrationWith } from './complete-answers.ts';

const rowOf = (registrant: 'parent' | 'child' | 'professional', field: string, value: unknown) =>
  registrationRows(registrationWith(registrant, { [field]: value })).find((row) => row.field === field);

describe('the rows that the desk reads', () => {
  it.each(registrants)('hold every answer of a %s, in the order of the form', (registrant) => {
    const rows = registrationRows(registrationWith(registrant));
    expect(rows.map((row) => row.field)).toEqual(fieldsOf[registrant]);
    for (const row of rows) expect(row.values.join('')).not.toBe('');
  });

  it('say which number is the professional’s own and which the family’s', () => {
    expect(rowOf('professional', 'phone', '070-174 06 05')?.name).toBe('Anmälarens telefon');
    expect(rowOf('professional', 'familyPhone', '070-174 06 06')?.name).toBe('Familjens telefon');
    expect(rowOf('parent', 'phone', '070-174 06 05')?.name).toBe('Telefon');
  });

  it('leave out what was not answered', () => {
    const rows = registrationRows(registrationWith('parent', { name: undefined, message: undefined }));
    expect(rows.map((row) => row.field)).not.toContain('name');
    expect(rows.map((row) => row.field)).not.toContain('message');
  });

  it('have words, not codes, for every choice', () => {
    const choices = [
      ['parent', 'group', groupChoices],
      ['parent', 'contactTime', contactTimes],
      ['parent', 'safeContact', safeContacts],
      ['parent', 'guardians', guardianAnswers],
      ['child', 'adultsKnow', adultsKnowAnswers],
      ['professional', 'consentFrom', consentGivers],
      ['professional', 'familyConsent', ['ja']],
    ] as const;
    for (const [registrant, field, values] of choices)
      for (const value of values) {
        const label = rowOf(registrant, field, value)?.values[0];
        expect(label).toMatch(/^[A-ZÅÄÖ]/);
        expect(label).not.toBe(value);
      }
  });

  it('write ages in years and text as it was written', () => {
    expect(rowOf('parent', 'childAge', ['7', '9'])).toMatchObject({
      name: 'Ålder',
      values: ['7 år', '9 år'],
    });
    expect(rowOf('parent', 'message', 'vet-inte')?.values).toEqual(['vet-inte']);
  });
});
