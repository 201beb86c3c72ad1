import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { PhoneNumbers } from '../core/registration/ports.ts';

/** Google's phone number rules; Sweden where no country is written. */
export const libphonenumberPhoneNumbers: PhoneNumbers = {
  read(text) {
    // The library puts an area code's zero before `465 004 10`; the call would reach another home.
    if (!/^\D*[0+]/.test(text.normalize('NFKC'))) return undefined;
    const number = parsePhoneNumberFromString(text, { defaultCountry: 'SE', extract: false });
    if (!number?.isValid()) return undefined;
    return number.country === 'SE' ? number.formatNational() : number.formatInternational();
  },
};
