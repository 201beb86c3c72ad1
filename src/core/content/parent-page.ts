import { z } from 'zod';
import { lines } from './child-page.ts';
import { aboutEachGroup } from './each-group.ts';
import { groupSlugSchema } from './support-group.ts';
import { line, paragraphs } from './words.ts';

/** What may be so at home, in a parent's words, and what to do then. */
const situation = z.strictObject({ situation: line(90), answer: paragraphs });

const listError = { error: 'Skriv en lista med situation och answer.' };

/** The page to parents. */
export const parentPageSchema = z.strictObject({
  lead: paragraphs,
  /** For somebody who may be read over the shoulder, before the rest. */
  readSafely: line(200),
  /** Each leads to one group, or says what to do when none is right. */
  chooser: z
    .array(situation.extend({ group: groupSlugSchema.optional() }), listError)
    .superRefine(aboutEachGroup),
  agreement: z.strictObject({
    intro: paragraphs,
    cases: z.array(situation, listError).min(2, { error: 'Skriv minst två fall.' }),
  }),
  waysIn: paragraphs,
  /** Whole sentences to say to a child, without quotation marks. */
  sayToTheChild: lines(160, 3),
  leaveUnsaid: lines(200, 1),
  costs: paragraphs,
  gives: paragraphs,
  doesNotReplace: paragraphs,
});
export type ParentPage = z.infer<typeof parentPageSchema>;
export type Situation = ParentPage['chooser'][number];
