import Personnummer from 'personnummer';
import type { PersonalNumbers } from '../core/registration/ports.ts';

/** Skatteverket's rules: a day that exists (plus 60 in coordination numbers) and a fitting check digit. */
export const personnummerPersonalNumbers: PersonalNumbers = {
  isIn: (text) => candidates(text).some(isValid),
  isWrittenAsOne: (text) => {
    const whole = text.normalize('NFKC').trim();
    if (!candidates(whole).includes(whole) || !isValid(whole)) return false;
    // `0701740607` is a mobile number; `070174-0607` is not how anybody writes one.
    return !whole.startsWith('0') || /^\d{6}[-+‐−–—]\d{4}$/.test(whole);
  },
};

/** Year, month, day and four digits, as people write them: with any hyphen, with spaces. */
const short = String.raw`\d{2}[ ./-]?\d{2}[ ./-]?\d{2} ?[-+‐−–—]? ?\d{2} ?\d{2}`;

/** In lookaheads, so that a number is found although digits before it could begin one too. */
const written = [short, String.raw`\d{2} ?${short}`].map(
  (number) => new RegExp(String.raw`(?<!\d)(?=(${number})(?!\d))`, 'g'),
);

const candidates = (text: string): string[] =>
  written.flatMap((pattern) =>
    [...text.normalize('NFKC').matchAll(pattern)].map(([, candidate = '']) => candidate),
  );

const isValid = (candidate: string): boolean => {
  const digits = candidate.replace(/\D/g, '');
  const separator = candidate.includes('+') ? '+' : '-';
  const number = `${digits.slice(0, -4)}${separator}${digits.slice(-4)}`;
  return Personnummer.valid(number, { allowCoordinationNumber: true, allowInterimNumber: false });
};
