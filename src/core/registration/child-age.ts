import { z } from 'zod';
import { childAgeMax, childAgesMax, type Registrant } from './fields.ts';

/** Whole years, 0–18; one to as many as the registrant may give. Takes numbers and text, one or a list. */
export const childAges = (registrant: Registrant) => {
  const most = childAgesMax[registrant];
  const missing = registrant === 'child' ? 'Skriv hur gammal du är.' : 'Skriv barnets ålder i hela år.';
  const age = z.preprocess(
    (value) => (typeof value === 'string' && /^\s*\d{1,3}\s*$/.test(value) ? Number(value) : value),
    z
      .int({ error: 'Skriv åldern med siffror, i hela år.' })
      .min(0, { error: `Skriv en ålder mellan 0 och ${childAgeMax} år.` })
      .max(childAgeMax, { error: `Skriv en ålder mellan 0 och ${childAgeMax} år.` }),
  );
  return z
    .preprocess(
      (value) => (typeof value === 'string' || typeof value === 'number' ? [value] : value),
      z.array(age, { error: missing }),
    )
    .refine((ages) => ages.length > 0, { error: missing })
    .refine((ages) => ages.length <= most, {
      error: most === 1 ? 'Skriv en ålder.' : `Skriv högst ${most} åldrar.`,
    });
};
