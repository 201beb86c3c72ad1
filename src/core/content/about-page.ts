import { z } from 'zod';
import { textSections } from './text-section.ts';
import { line, lines } from './words.ts';

/** Who runs the site, what it does, and what it promises and does not. */
export const aboutPageSchema = z.strictObject({
  heading: line(80),
  lead: line(400),
  sections: textSections,
  /** Beside the time within which a family is answered, which the coordinating unit's document owns. */
  promised: lines(1, 8, 200),
  notPromised: lines(1, 8, 200),
});
export type AboutPage = z.infer<typeof aboutPageSchema>;
