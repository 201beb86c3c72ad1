import { describe, expect, test } from 'vitest';
import { libphonenumberPhoneNumbers } from '../../../src/adapters/libphonenumber-phone-numbers.ts';
import { personnummerPersonalNumbers } from '../../../src/adapters/personnummer-personal-numbers.ts';
import { bodyCharactersMax, messageMail, reached, readMessage } from '../../../src/core/lectures/message.ts';
import { lectureIn, storedSignup } from '../../stand-ins/lectures.ts';

const readers = {
  phoneNumbers: libphonenumberPhoneNumbers,
  personalNumbers: personnummerPersonalNumbers,
};
const written = {
  id: '7f0e7f8c-8f57-4a6b-9d0a-2f2b0f6a1c11',
  audience: 'seat',
  subject: 'Ta med ett fika',
  body: 'Hej!\n\nKom gärna i tid.',
};
const errorsOf = (changes: object) => {
  const read = readMessage({ ...written, ...changes }, readers);
  return read.ok ? {} : read.errors;
};

test('what is written in full is taken as it stands', () => {
  expect(readMessage(written, readers)).toEqual({ ok: true, message: written });
});

test.each([
  ['audience', { audience: 'alla' }],
  ['audience', { audience: undefined }],
  ['subject', { subject: '  ' }],
  ['subject', { subject: 'Ett\nBcc: nagon@example.se' }],
  ['body', { body: '' }],
  ['body', { body: 'x'.repeat(bodyCharactersMax + 1) }],
  ['body', { body: 'Om 20121212-1212' }],
  ['id', { id: 'x' }],
])('%s is asked for again: %j', (field, changes) => {
  expect(Object.keys(errorsOf(changes))).toEqual([field]);
});

describe('a message reaches', () => {
  const seat = storedSignup({ state: 'confirmed' });
  const waiting = storedSignup({ state: 'waiting' });
  const offered = storedSignup({ state: 'offered' });
  const unproved = storedSignup({ state: 'waiting', verifiedAt: undefined });
  const all = [
    seat,
    waiting,
    offered,
    unproved,
    storedSignup({ state: 'held', verifiedAt: undefined }),
  ].concat(storedSignup({ state: 'left' }), storedSignup({ state: 'expired' }));

  test('those whom it is for, and no address that nobody has proved', () => {
    expect(reached(all, 'seat')).toEqual([seat]);
    expect(reached(all, 'waiting')).toEqual([waiting, offered]);
    expect(reached(all, 'everybody')).toEqual([seat, waiting, offered]);
  });
});

describe('its mail', () => {
  const facts = lectureIn(100, new Date('2027-01-10T10:00:00Z'));
  const mail = (state: 'confirmed' | 'waiting') =>
    messageMail(
      { subject: 'Hej', body: '<b>Hej</b>\n\nVi ses.' },
      { facts, signup: storedSignup({ state }), link: 'https://stod.example.se/min' },
      'stod@example.se',
    );

  test('says why it comes, and leads to one’s own page', () => {
    expect(mail('confirmed').text).toContain(`är anmäld till ”${facts.name}”`);
    expect(mail('waiting').text).toContain(`står på väntelistan till ”${facts.name}”`);
    expect(mail('waiting').text).toContain('https://stod.example.se/min');
  });

  test('takes no markup from what was written', () => {
    expect(mail('confirmed').html).toContain('<p>&lt;b&gt;Hej&lt;/b&gt;</p>\n<p>Vi ses.</p>');
  });
});
