import { z } from 'zod';

export * from './date-words.ts';

/** A day, ISO 8601 (`2027-01-18`), that exists in the calendar. */
export const dateSchema = z.iso.date({
  error: 'Skriv datumet som år-månad-dag, till exempel 2027-01-18, och en dag som finns i almanackan.',
  // What is no date is not compared with other dates: one mistake gives one error.
  abort: true,
});

/** A time of day, 24 hours (`16:30`). */
export const timeSchema = z
  .string({ error: 'Skriv klockslaget som 16:30.' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Skriv klockslaget som 16:30.', abort: true });
