import { describe, expect, test } from 'vitest';
import { libphonenumberPhoneNumbers } from '../../../src/adapters/libphonenumber-phone-numbers.ts';
import { personnummerPersonalNumbers } from '../../../src/adapters/personnummer-personal-numbers.ts';
import { readSignup } from '../../../src/core/lectures/signup.ts';

const readers = { phoneNumbers: libphonenumberPhoneNumbers, personalNumbers: personnummerPersonalNumbers };
const answers = {
  name: 'Alex Ström',
  email: 'alex@example.se',
  workplace: 'Ekskolan',
  role: 'kurator',
  district: 'kvarnvik',
  attendance: 'on-site',
};
const read = (changes: object = {}, rooms: ('on-site' | 'online')[] = ['on-site', 'online']) =>
  readSignup({ ...answers, ...changes }, { readers, rooms, districts: ['kvarnvik'] });

describe('a sign-up', () => {
  test('is read as it is written', () => {
    expect(read({ name: '  Åsa  Öberg ', needs: ' ' })).toEqual({
      ok: true,
      signups: [{ ...answers, name: 'Åsa  Öberg', needs: '' }],
    });
  });

  test('takes the one way to take part that there is', () => {
    expect(read({ attendance: undefined }, ['online'])).toMatchObject({
      signups: [{ attendance: 'online' }],
    });
  });

  test('has colleagues as a list or one a line, each once and never oneself', () => {
    const written = 'kim@example.se\n Robin@example.se \nALEX@example.se\nkim@example.se';
    const emails = ['alex@example.se', 'kim@example.se', 'robin@example.se'];
    for (const colleagues of [written, written.split('\n')]) {
      const signups = read({ colleagues });
      expect(signups.ok && signups.signups.map(({ email }) => email)).toEqual(emails);
    }
  });

  test('tells nothing of a colleague but the workplace', () => {
    const signups = read({ colleagues: 'kim@example.se', needs: 'rullstol' });
    expect(signups).toMatchObject({
      signups: [{ needs: 'rullstol' }, { name: '', role: '', needs: '', workplace: 'Ekskolan' }],
    });
  });

  test.each([
    ['name', { name: '' }, 'Skriv ditt namn'],
    ['email', { email: 'alex@' }, 'Kontrollera e-postadressen'],
    ['workplace', { workplace: undefined }, 'Skriv var du arbetar'],
    ['district', { district: 'mars' }, 'Välj stadsdel'],
    ['attendance', { attendance: '' }, 'Välj om du kommer'],
    ['needs', { needs: '19900101-0017' }, 'personnummer'],
    ['needs', { needs: 'x'.repeat(301) }, 'Korta texten'],
    [
      'colleagues',
      {
        colleagues: 'a@b.se,'
          .repeat(6)
          .split(',')
          .map((one, n) => one && `${n}${one}`),
      },
      'högst 5',
    ],
    ['colleagues', { colleagues: ['kim'] }, 'Kontrollera e-postadressen'],
    ['name', { name: ['A', 'B'] }, 'flera svar'],
    ['name', { name: { $gt: '' } }, 'Skriv'],
    ['email', { email: 'a@example.se\r\nBcc: b@example.se' }, 'Kontrollera e-postadressen'],
  ])('says what to do about a wrong %s', (field, changes, words) => {
    const result = read(changes);
    expect(result.ok ? {} : result.errors).toEqual({
      [field]: expect.arrayContaining([expect.stringContaining(words)]),
    });
  });

  test('refuses a way to take part that this lecture has not', () => {
    expect(read({ attendance: 'online' }, ['on-site'])).toMatchObject({
      errors: { attendance: ['Så går det inte att vara med den här gången.'] },
    });
  });
});
