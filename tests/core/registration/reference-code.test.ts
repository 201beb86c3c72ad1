import { describe, expect, it } from 'vitest';
import {
  referenceCode,
  referenceCodePattern,
  spokenReferenceCode,
} from '../../../src/core/registration/reference-code.ts';

const everyCode = Array.from({ length: 256 }, (_, byte) => referenceCode(new Uint8Array(7).fill(byte)));

describe('the reference code', () => {
  it('is three letters, a hyphen and four digits', () => {
    for (const code of everyCode) expect(code).toMatch(/^[A-Z]{3}-\d{4}$/);
    for (const code of everyCode) expect(code).toMatch(referenceCodePattern);
  });

  it('has neither 0 and O nor 1 and I, which look alike, nor Q', () => {
    for (const code of everyCode) expect(code).not.toMatch(/[01OIQ]/);
  });

  it('has no vowel, so that it spells no word', () => {
    for (const code of everyCode) expect(code).not.toMatch(/[AEIOUYÅÄÖ]/);
  });

  it('has at most one of the letters that sound alike on a bad line', () => {
    const letters = new Set(everyCode.flatMap((code) => [...code.slice(0, 3)]));
    for (const [one, other] of ['BP', 'BD', 'DT', 'CS', 'KQ', 'VW', 'SZ'])
      expect(
        [one, other].every((letter) => letters.has(letter as string)),
        `${one} and ${other}`,
      ).toBe(false);
  });

  it('uses one byte for each character', () => {
    const first = referenceCode(new Uint8Array([0, 0, 0, 0, 0, 0, 0]));
    for (const [index, place] of [0, 1, 2, 4, 5, 6, 7].entries()) {
      const bytes = new Uint8Array(7);
      bytes[index] = 1;
      const code = referenceCode(bytes);
      expect([...code].findIndex((character, at) => character !== first[at])).toBe(place);
    }
  });

  it('can be said with the names that Swedish spells by', () => {
    expect(spokenReferenceCode('KLM-4729')).toBe('Kalle, Ludvig, Martin, 4, 7, 2, 9');
    for (const code of everyCode)
      expect(spokenReferenceCode(code)).toMatch(/^([A-Z][a-z]+, ){3}[2-9](, [2-9]){3}$/);
    for (const code of everyCode)
      expect(
        spokenReferenceCode(code)
          .split(', ')
          .map((word) => word[0])
          .join(''),
      ).toBe(code.replace('-', ''));
  });
});
