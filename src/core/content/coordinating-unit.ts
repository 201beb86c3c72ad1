import { z } from 'zod';
import { timeSchema } from './swedish-date.ts';
import { line } from './words.ts';

/** A phone number as it is shown, in groups: `08-465 004 10`. */
const phoneSchema = z.string({ error: 'Skriv telefonnumret.' }).regex(/^0[\d -]{6,14}\d$/, {
  error: 'Skriv telefonnumret med riktnummer, till exempel 08-465 004 10.',
});

/** The unit that takes every interest registration. */
export const coordinatingUnitSchema = z.strictObject({
  name: line(80),
  phone: phoneSchema,
  phoneHours: z
    .array(z.strictObject({ days: line(60), from: timeSchema, to: timeSchema }))
    .min(1, { error: 'Skriv minst en telefontid.' }),
  address: z.array(line(80)).min(1, { error: 'Skriv adressen, en rad i taget.' }),
  /** Working days within which a family is called back. */
  answerWithinDays: z.int().min(1).max(10),
  people: z.array(z.strictObject({ name: line(60), role: line(60) })).min(1, {
    error: 'Skriv minst en person: namn och roll.',
  }),
  onCall: z.strictObject({ name: line(80), phone: phoneSchema }),
  reportConcern: z.strictObject({ name: line(80), phone: phoneSchema }),
});
export type CoordinatingUnit = z.infer<typeof coordinatingUnitSchema>;

export { telephoneHref } from './telephone.ts';
