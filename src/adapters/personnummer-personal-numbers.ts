import Personnummer from 'personnummer';
import type { PersonalNumbers } from '../core/registration/ports.ts';

/** Year, month, day and four digits, as people write them: with or without century, hyphen and spaces. */
const written = /(?<!\d)(?:\d{2}[ ]?)?\d{2}[ .\-/]?\d{2}[ .\-/]?\d{2}[ ]?[-+–—]?[ ]?\d{4}(?!\d)/g;

/** Skatteverket's rules: a day that exists (plus 60 in coordination numbers) and a fitting check digit. */
export const personnummerPersonalNumbers: PersonalNumbers = {
  isIn: (text) => (text.normalize('NFKC').match(written) ?? []).some(isValid),
  isWrittenAsOne: (text) => {
    const [only] = text.normalize('NFKC').trim().match(written) ?? [];
    if (only === undefined || only !== text.normalize('NFKC').trim() || !isValid(only)) return false;
    // `0701740605` is a mobile number; `070174-0605` is not how anybody writes one.
    return !only.startsWith('0') || /^\d{6}[-+–—]\d{4}$/.test(only);
  },
};

const isValid = (candidate: string): boolean => {
  const digits = candidate.replace(/\D/g, '');
  const separator = candidate.includes('+') ? '+' : '-';
  const number = `${digits.slice(0, -4)}${separator}${digits.slice(-4)}`;
  return Personnummer.valid(number, { allowCoordinationNumber: true, allowInterimNumber: false });
};
