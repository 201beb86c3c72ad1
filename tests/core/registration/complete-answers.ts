import { libphonenumberPhoneNumbers } from '../../../src/adapters/libphonenumber-phone-numbers.ts';
import { personnummerPersonalNumbers } from '../../../src/adapters/personnummer-personal-numbers.ts';
import type { FieldErrors, Registrant } from '../../../src/core/registration/fields.ts';
import { type Registration, readRegistration } from '../../../src/core/registration/registration.ts';

/** Pure libraries; no memory stand-in could know the number plans. */
export const textReaders = {
  phoneNumbers: libphonenumberPhoneNumbers,
  personalNumbers: personnummerPersonalNumbers,
};

const common = {
  contactTime: 'eftermiddag',
  safeContact: ['sms'],
  district: 'Ekbacken',
  language: 'somaliska',
  needs: 'Hiss behövs.',
  message: 'Ring gärna efter lunch.',
};

/** Every field answered rightly, by registrant. */
export const completeAnswers: Record<Registrant, Record<string, string | string[]>> = {
  parent: {
    ...common,
    group: ['solrosen', 'barnkraft'],
    childAge: ['9', '12'],
    name: 'Alva',
    phone: '070-174 06 05',
    email: 'alva@example.se',
    guardians: 'ensam',
  },
  child: {
    ...common,
    group: ['vet-inte'],
    childAge: ['11'],
    name: 'Tiger',
    phone: '070-174 06 06',
    email: 'tiger@example.se',
    viaSchool: 'Ekbackens skola, kurator Disa',
    adultsKnow: 'nej',
  },
  professional: {
    ...common,
    familyConsent: 'ja',
    consentFrom: 'bada',
    group: ['trappan'],
    childAge: ['7'],
    familyPhone: '070-174 06 07',
    familyEmail: 'familj@example.se',
    guardians: 'overens',
    name: 'Disa Holm',
    role: 'kurator',
    organisation: 'Ekbackens skola',
    phone: '08-465 004 10',
    email: 'disa@example.se',
  },
};

/** The complete answers with some changed, or left out where the change is undefined. */
export const answersWith = (registrant: Registrant, changes: Record<string, unknown>) => {
  const entries = Object.entries({ ...completeAnswers[registrant], ...changes });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
};

export const readWith = (registrant: Registrant, changes: Record<string, unknown> = {}) =>
  readRegistration(registrant, answersWith(registrant, changes), textReaders);

/** The reasons for refusing the complete answers with these changes; none when they are taken. */
export const errorsWith = (registrant: Registrant, changes: Record<string, unknown>): FieldErrors => {
  const read = readWith(registrant, changes);
  return read.ok ? {} : read.errors;
};

/** The registration that the complete answers with these changes become. Throws when they are refused. */
export const registrationWith = (
  registrant: Registrant,
  changes: Record<string, unknown> = {},
): Registration => {
  const read = readWith(registrant, changes);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.registration;
};
