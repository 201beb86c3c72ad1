import { z } from 'zod';
import { professionalWords } from './professional-words.ts';
import { line, lines } from './words.ts';

/** The professions that have a page of their own, in the order in which the site shows them. */
export const professionSlugs = ['skola', 'bvc', 'socialtjanst', 'psykiatri', 'forening'] as const;
export type ProfessionSlug = (typeof professionSlugs)[number];

/** What one profession needs in a minute, beside what the page for all of them says. The document's name is its slug. */
export const professionSchema = z.strictObject({
  /** Short, for lists: `Skola och förskola`. */
  name: line(40),
  /** Whom the page is for: `kurator, skolsköterska och lärare`. */
  who: line(120),
  ...professionalWords,
  /** What this profession alone must know. */
  note: z.strictObject({ heading: line(60), text: lines(1, 2, 300) }).optional(),
});
export type Profession = z.infer<typeof professionSchema> & { slug: string };

export const inSiteOrder = (professions: readonly Profession[]): Profession[] =>
  professionSlugs.flatMap((slug) => professions.filter((profession) => profession.slug === slug));
