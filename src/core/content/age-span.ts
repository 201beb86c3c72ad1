import { z } from 'zod';

const age = z
  .int({ error: 'Skriv åldern i hela år, till exempel 7.' })
  .min(0, { error: 'Skriv en ålder mellan 0 och 18 år.' })
  .max(18, { error: 'Skriv en ålder mellan 0 och 18 år.' });

/** Whole years, both ends included. */
export const ageSpanSchema = z
  .strictObject({ from: age, to: age }, { error: 'Skriv åldrarna som från och till, i hela år.' })
  .refine((span) => span.from <= span.to, {
    path: ['to'],
    error: (issue) => {
      const { from, to } = issue.input as { from: number; to: number };
      return `Åldrarna är omvända: från ${from} till ${to} år. Skriv den lägsta åldern först.`;
    },
  });

export type AgeSpan = z.infer<typeof ageSpanSchema>;

/** `7–9 år`, or `7 år` when both ends are the same. */
export const ageSpanText = ({ from, to }: AgeSpan): string =>
  from === to ? `${from} år` : `${from}–${to} år`;
