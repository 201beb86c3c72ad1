import { z } from 'zod';
import type { GroupSlug } from './group-names.ts';
import { line, paragraphs } from './words.ts';

/** A list of short lines, each read on its own. */
export const lines = (charactersMax: number, min: number) =>
  z
    .array(line(charactersMax), { error: 'Skriv en lista med en kort rad i taget.' })
    .min(min, { error: `Skriv minst ${min} rader.` });

/** What every page to children and young people tells of a group from the inside. */
export const insideTheGroup = {
  /** Composed voices. The page says that they are, so an editor never needs to, and never puts a true name here. */
  voices: z
    .array(
      z.strictObject({
        name: line(30),
        age: z
          .int({ error: 'Skriv åldern i hela år, till exempel 9.' })
          .min(7, { error: 'Skriv en ålder mellan 7 och 18 år.' })
          .max(18, { error: 'Skriv en ålder mellan 7 och 18 år.' }),
        words: line(300),
      }),
      { error: 'Skriv rösterna som en lista med namn, ålder och ord.' },
    )
    .min(2, { error: 'Skriv minst två röster.' }),
  /** The first meeting, from the door to the way home. */
  firstTime: z
    .array(z.strictObject({ heading: line(60), text: line(300) }), {
      error: 'Skriv första gången som en lista med rubrik och text.',
    })
    .min(3, { error: 'Skriv minst tre steg.' }),
  mayRefuse: lines(160, 3),
  /** What is told to whom: the others, the leaders, those at home, school, and what holds in danger. */
  whoIsTold: z
    .array(z.strictObject({ who: line(60), text: line(400) }), {
      error: 'Skriv vem som får veta vad som en lista med who och text.',
    })
    .min(3, { error: 'Skriv minst tre: vem, och vad den får veta.' }),
};

/** A page to children of 7 to 12 about one group. The document's name is the group's slug. */
export const childPageSchema = z.strictObject({
  heading: line(80),
  lead: paragraphs,
  /** Everyday things that a child may know again, one a line, second person. */
  recognise: lines(160, 3),
  /** What it means to know something again, and that nobody needs to be sure. */
  afterRecognise: paragraphs,
  ...insideTheGroup,
});
export type ChildPage = z.infer<typeof childPageSchema> & { slug: GroupSlug };

type InsideTheGroup = Pick<ChildPage, keyof typeof insideTheGroup>;
export type Voice = InsideTheGroup['voices'][number];
export type FirstTime = InsideTheGroup['firstTime'];
export type WhoIsTold = InsideTheGroup['whoIsTold'];
