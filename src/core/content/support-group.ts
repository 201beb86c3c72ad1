import { z } from 'zod';
import { ageSpanSchema } from './age-span.ts';
import { type GroupSlug, groupSlugs } from './group-names.ts';
import { line, paragraphs } from './words.ts';

export { type GroupSlug, groupNames, groupSlugs, isProtected } from './group-names.ts';

export const groupSlugSchema = z.enum(groupSlugs, {
  error: `Skriv gruppen som ett av ${groupSlugs.join(', ')}.`,
});

/** What the site says of one kind of group. The document's name is its slug. */
export const supportGroupSchema = z.strictObject({
  name: line(40),
  /** Completes "för barn …": `vars förälder har ett beroende`. */
  need: line(120),
  /** What it is like at home, as somebody says it who knows no group's name: the front page's link. */
  situation: line(60),
  /** Two or three sentences that say what the group is, for the front page and the top of the group's own. */
  summary: line(400),
  ages: ageSpanSchema,
  forWhom: paragraphs,
  meetings: line(300),
  weekByWeek: z
    .array(z.strictObject({ theme: line(80), text: line(400) }), {
      error: 'Skriv träffarna som en lista med tema och text.',
    })
    .min(3, { error: 'Skriv minst tre träffar.' }),
  secrecy: paragraphs,
  cost: line(300),
  parentGroup: paragraphs.optional(),
  doesNotReplace: paragraphs,
  /** Words to a child, second person, short. */
  toTheChild: paragraphs,
});
export type SupportGroup = z.infer<typeof supportGroupSchema> & { slug: GroupSlug };
