import { z } from 'zod';
import { line, lines, paragraphs } from './words.ts';

/** A heading with running text and, where it helps, a list of points. */
export const textSectionSchema = z.strictObject({
  heading: line(80),
  text: paragraphs,
  points: lines(1, 12, 300).optional(),
});
export type TextSection = z.infer<typeof textSectionSchema>;

/** The parts of a page, in the order in which they are read. */
export const textSections = z
  .array(textSectionSchema, { error: 'Skriv avsnitten som en lista med rubrik och text.' })
  .min(1, { error: 'Skriv minst ett avsnitt.' });
