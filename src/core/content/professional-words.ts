import { z } from 'zod';
import { line, lines } from './words.ts';

/**
 * What every page for professionals has. The bounds are what one A4 holds when the page is printed
 * (tests/site/professional-pages.spec.ts).
 */
export const professionalWords = {
  heading: line(70),
  lead: line(260),
  signs: lines(3, 6, 120),
  /** Sentences to say: to whom, and the words. */
  say: z
    .array(z.strictObject({ to: line(60), words: line(320) }), {
      error: 'Skriv meningarna som en lista med till vem och ord.',
    })
    .min(1, { error: 'Skriv minst en mening att säga.' })
    .max(2, { error: 'Skriv högst två, så att sidan får plats på ett papper.' }),
};
