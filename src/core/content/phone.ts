import { z } from 'zod';

const phoneExpected = 'Skriv telefonnumret i grupper, till exempel 08-465 004 10.';

/** A phone number as it is shown, in groups: `08-465 004 10`. */
export const phoneSchema = z
  .string({ error: phoneExpected })
  .regex(/^0\d{1,3}-\d{2,3}( \d{2,3}){1,3}$/, { error: phoneExpected });
