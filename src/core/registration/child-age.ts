import { z } from 'zod';
import { childAgeMax, childAgesMax, type Registrant } from './fields.ts';
import { reasons } from './reasons.ts';

/** Whole years, 0–18; one to as many as the registrant may give. Takes numbers and text, one or a list. */
export const childAges = (registrant: Registrant) => {
  const most = childAgesMax[registrant];
  const missing = registrant === 'child' ? reasons.ownAge : reasons.childAge;
  const age = z.preprocess(
    (value) => (typeof value === 'string' && /^\s*\d{1,3}\s*$/.test(value) ? Number(value) : value),
    z
      .int({ error: reasons.ageInDigits })
      .min(0, { error: reasons.ageBetween })
      .max(childAgeMax, { error: reasons.ageBetween }),
  );
  return z
    .preprocess(
      (value) => (typeof value === 'string' || typeof value === 'number' ? [value] : value),
      z.array(age, { error: missing }),
    )
    .refine((ages) => ages.length > 0, { error: missing })
    .refine((ages) => ages.length <= most, {
      error: most === 1 ? reasons.oneAge : reasons.agesAtMost(most),
    });
};
