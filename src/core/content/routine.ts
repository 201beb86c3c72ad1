import { z } from 'zod';
import { line, lines, nameOf, paragraphs } from './words.ts';

/** The routine that coordinators turn to when a child may need protection. The desk leads to it. */
export const protectionRoutine = 'skyddsbedomning';

const stepSchema = z.strictObject({
  heading: line(80),
  /** When it is done: `Samma dag`. */
  when: line(80).optional(),
  text: paragraphs.optional(),
  /** What is ticked off on paper, one thing each. */
  checks: lines(1, 10, 240),
  /** The name of another routine that this step leads to. */
  routine: nameOf('routines').optional(),
});

/** How coordinators and group leaders work, step by step. The document's name is its slug. */
export const routineSchema = z.strictObject({
  name: line(60),
  /** Its place among the routines: the lowest first. */
  order: z.int({ error: 'Skriv rutinens plats i listan som ett heltal.' }),
  forWhom: line(120),
  summary: line(300),
  /** What is filled in by hand at the top of the printed list. Never a name. */
  blanks: lines(1, 4, 40),
  steps: z
    .array(stepSchema, { error: 'Skriv stegen som en lista med rubrik och punkter.' })
    .min(2, { error: 'Skriv minst två steg.' }),
});
export type Routine = z.infer<typeof routineSchema> & { slug: string };

/** Routines, or methods, by the place that an editor gave each. */
export const inReadingOrder = <Ordered extends { order: number; slug: string }>(
  documents: readonly Ordered[],
): Ordered[] => documents.toSorted((a, b) => a.order - b.order || a.slug.localeCompare(b.slug));
