import { describe, expect, it } from 'vitest';
import { libphonenumberPhoneNumbers as phoneNumbers } from '../../src/adapters/libphonenumber-phone-numbers.ts';

describe('phone numbers', () => {
  it('are Swedish where no country is written, and shown as Sweden writes them', () => {
    for (const text of [
      '0701740605',
      '+46701740605',
      '0046 701740605',
      '(070) 174 06 05',
      '０７０１７４０６０５',
    ])
      expect(phoneNumbers.read(text)).toBe('070-174 06 05');
    expect(phoneNumbers.read('0846500410')).toBe('08-465 004 10');
  });

  it('keep the country of another one', () => {
    expect(phoneNumbers.read('+358412345678')).toBe('+358 41 2345678');
    expect(phoneNumbers.read('00358412345678')).toBe('+358 41 2345678');
    expect(phoneNumbers.read('+4915112345678')).toBe('+49 1511 2345678');
  });

  it('are not guessed when the area code is missing', () => {
    expect(phoneNumbers.read('46500410')).toBeUndefined();
    expect(phoneNumbers.read('701740605')).toBeUndefined();
  });

  it('are read whole: no number is picked out of a sentence, no extension is dropped', () => {
    for (const text of ['ring 0701740605', '0701740605 eller 0701740606', '0701740605 Alva', ''])
      expect(phoneNumbers.read(text)).toBeUndefined();
  });

  it('read what was formatted to the same again', () => {
    for (const text of ['0701740605', '+358412345678', '0846500410']) {
      const once = phoneNumbers.read(text) as string;
      expect(phoneNumbers.read(once)).toBe(once);
    }
  });
});
