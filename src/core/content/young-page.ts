import { z } from 'zod';
import { insideTheGroup } from './child-page.ts';
import { aboutEachGroup } from './each-group.ts';
import { groupSlugSchema } from './support-group.ts';
import { line, paragraphs } from './words.ts';

/** The page to young people of 13 to 18, about all four groups. */
export const youngPageSchema = z.strictObject({
  heading: line(80),
  lead: paragraphs,
  recognise: z
    .array(z.strictObject({ group: groupSlugSchema, text: line(300) }), {
      error: 'Skriv raderna som en lista med group och text.',
    })
    .superRefine(aboutEachGroup),
  afterRecognise: paragraphs,
  ...insideTheGroup,
  /** What somebody under 18 may decide. The rules from 15 years wait for the municipality's counsel. */
  decideYourself: paragraphs,
});
export type YoungPage = z.infer<typeof youngPageSchema>;
