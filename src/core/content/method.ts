import { z } from 'zod';
import { groupSlugSchema } from './support-group.ts';
import { textSections } from './text-section.ts';
import { line } from './words.ts';

/** A way of working with children or parents, as the record tells of it: history, and no present offer. */
export const methodSchema = z.strictObject({
  name: line(60),
  /** Its place among the methods: the lowest first. */
  order: z.int({ error: 'Skriv metodens plats i listan som ett heltal.' }),
  /** Whom one works with: `Ett barn i taget`, `Barn i grupp`, `Föräldrar`. */
  forWhom: line(80),
  summary: line(300),
  sections: textSections,
  /** The need that it belongs to, where there is one. */
  need: groupSlugSchema.optional(),
});
export type Method = z.infer<typeof methodSchema> & { slug: string };
