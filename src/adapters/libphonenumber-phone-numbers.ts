import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { PhoneNumbers } from '../core/registration/ports.ts';

/** Google's phone number rules; Sweden where no country is written. */
export const libphonenumberPhoneNumbers: PhoneNumbers = {
  read(text) {
    const number = parsePhoneNumberFromString(text, { defaultCountry: 'SE', extract: false });
    if (!number?.isValid()) return undefined;
    return number.country === 'SE' ? number.formatNational() : number.formatInternational();
  },
};
