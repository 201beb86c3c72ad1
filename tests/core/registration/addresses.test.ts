import { describe, expect, it } from 'vitest';
import { reasons } from '../../../src/core/registration/reasons.ts';
import { errorsWith, registrationWith } from './complete-answers.ts';

const phoneOf = (phone: string) => {
  const registration = registrationWith('parent', { phone });
  return 'phone' in registration ? registration.phone : undefined;
};

describe('a phone number', () => {
  it.each([
    ['070-174 06 05', '070-174 06 05'],
    ['0701740605', '070-174 06 05'],
    ['070 17 40 605', '070-174 06 05'],
    ['+46 70 174 06 05', '070-174 06 05'],
    ['+46 (0)70-174 06 05', '070-174 06 05'],
    ['0046701740605', '070-174 06 05'],
    ['08-465 004 10', '08-465 004 10'],
    ['0846500410', '08-465 004 10'],
    ['+358 41 2345678', '+358 41 2345678'],
    ['00358 41 2345678', '+358 41 2345678'],
    ['+47 406 12 345', '+47 40 61 23 45'],
  ])('%s is read as %s', (written, read) => {
    expect(phoneOf(written)).toBe(read);
  });

  it.each([
    '112',
    '0701',
    '46500410',
    '701740605',
    'ring mamma',
    '070-174 06 05 eller 06',
    '+99 123 456 789',
  ])('%s is refused, with an example to follow', (phone) => {
    expect(errorsWith('parent', { phone })).toEqual({ phone: [reasons.phone] });
    expect(reasons.phone).toContain('070-174 06 05');
  });
});

describe('an e-mail address', () => {
  it('is trimmed and kept', () => {
    expect(registrationWith('parent', { email: ' Alva.Berg+grupp@post.example.se ' })).toMatchObject({
      email: 'Alva.Berg+grupp@post.example.se',
    });
  });

  it.each(['alva', 'alva@', '@example.se', 'alva@example', 'a b@example.se', 'a@example.se, b@example.se'])(
    '%s is refused, with an example to follow',
    (email) => {
      expect(errorsWith('parent', { email })).toEqual({ email: [reasons.email] });
    },
  );

  it('has at most 254 characters', () => {
    expect(errorsWith('parent', { email: `${'a'.repeat(250)}@example.se` })).toEqual({
      email: [expect.stringMatching(/^Korta /)],
    });
  });
});
