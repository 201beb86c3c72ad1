import { z } from 'zod';

/** A Swedish school term: `VT 2027` (January to June) or `HT 2027` (July to December). */
export const termSchema = z
  .string({ error: 'Skriv terminen som VT 2027 eller HT 2027.' })
  .regex(/^(VT|HT) 20\d\d$/, { error: 'Skriv terminen som VT 2027 eller HT 2027.', abort: true });

export type Term = z.infer<typeof termSchema>;

const parts = (term: Term) => ({ spring: term.startsWith('VT'), year: term.slice(3) });

/** `våren 2027`, `hösten 2027`. */
export const termText = (term: Term): string => {
  const { spring, year } = parts(term);
  return `${spring ? 'våren' : 'hösten'} ${year}`;
};

/** First day of the term, ISO 8601. */
export const termStart = (term: Term): string => {
  const { spring, year } = parts(term);
  return spring ? `${year}-01-01` : `${year}-07-01`;
};

/** Last day of the term, ISO 8601. */
export const termEnd = (term: Term): string => {
  const { spring, year } = parts(term);
  return spring ? `${year}-06-30` : `${year}-12-31`;
};

/** The term in which a day (ISO 8601) lies. */
export const termOf = (date: string): Term => `${date.slice(5) < '07' ? 'VT' : 'HT'} ${date.slice(0, 4)}`;

/** The term after. */
export const termAfter = (term: Term): Term => {
  const { spring, year } = parts(term);
  return spring ? `HT ${year}` : `VT ${Number(year) + 1}`;
};
