import { z } from 'zod';
import { phoneSchema } from './phone.ts';
import { timeSchema } from './swedish-date.ts';
import { line } from './words.ts';

/** The unit that takes every interest registration. */
export const coordinatingUnitSchema = z.strictObject({
  name: line(80),
  phone: phoneSchema,
  phoneHours: z
    .array(
      z
        .strictObject({ days: line(60), from: timeSchema, to: timeSchema })
        .refine(({ from, to }) => from < to, {
          path: ['to'],
          error: 'Telefontiden slutar före eller samtidigt som den börjar. Skriv en senare sluttid.',
        }),
    )
    .min(1, { error: 'Skriv minst en telefontid.' }),
  address: z.array(line(80)).min(1, { error: 'Skriv adressen, en rad i taget.' }),
  /** Working days within which a family is called back. */
  answerWithinDays: z
    .int({ error: 'Skriv antalet arbetsdagar som ett heltal.' })
    .min(1, { error: 'Skriv minst 1 arbetsdag.' })
    .max(10, { error: 'Skriv högst 10 arbetsdagar.' }),
  people: z.array(z.strictObject({ name: line(60), role: line(60) })).min(1, {
    error: 'Skriv minst en person: namn och roll.',
  }),
  onCall: z.strictObject({ name: line(80), phone: phoneSchema }),
  reportConcern: z.strictObject({ name: line(80), phone: phoneSchema }),
});
export type CoordinatingUnit = z.infer<typeof coordinatingUnitSchema>;

export { telephoneHref } from './telephone.ts';
