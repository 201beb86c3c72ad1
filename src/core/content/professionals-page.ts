import { z } from 'zod';
import { professionalWords } from './professional-words.ts';
import { line, lines } from './words.ts';

/** The page for all professionals, and what it shares with the pages of each. */
export const professionalsPageSchema = z.strictObject({
  ...professionalWords,
  /** Stands under every list of signs. */
  signsMean: line(160),
  /** How to ask for the family's yes, what it means, and whose it must be. */
  consent: lines(3, 5, 200),
  /** Stands before the number to ring. */
  reportConcern: lines(2, 4, 200),
});
export type ProfessionalsPage = z.infer<typeof professionalsPageSchema>;
