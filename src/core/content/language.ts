import { z } from 'zod';
import { placesIn, type WordPair } from '../language/translator.ts';
import type { GroupSlug } from './group-names.ts';
import { line, paragraphs } from './words.ts';

/** What a language is called by those who speak it, and how it is written. The folder's name is its code. */
export const languageFactsSchema = z.strictObject({
  name: line(40),
  /** BCP 47, with the region where it decides how dates are written: `en-GB`. */
  lang: z
    .string({ error: 'Skriv språkets kod, till exempel en-GB.' })
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'Skriv språkets kod, till exempel en-GB.' }),
  dir: z.enum(['ltr', 'rtl'], { error: 'Skriv ltr eller rtl: läses språket från vänster eller från höger?' }),
});

/** Of the Swedish words that a translation follows. The build says which to write. */
const original = z
  .string({ error: 'Skriv originalets fingeravtryck inom citattecken. Bygget säger vilket det är.' })
  .regex(/^[0-9a-f]{8}$/, {
    error: 'Skriv originalets fingeravtryck, åtta tecken inom citattecken. Bygget säger vilket det är.',
  });

const door = z.strictObject({ title: line(60), text: line(300) });
const doors = z.strictObject({ child: door, parent: door, professional: door });

export const languageFrontSchema = z.strictObject({
  original,
  description: line(200),
  heading: line(120),
  lead: paragraphs,
  doors,
  groups: z.strictObject({ heading: line(80), unsure: paragraphs }),
  rounds: z.strictObject({ heading: line(80), full: paragraphs }),
  call: z.strictObject({ heading: line(80), text: paragraphs }),
});

const helpLine = z.strictObject({ heading: line(100), text: paragraphs });

export const languageHelpSchema = z.strictObject({
  original,
  description: line(200),
  heading: line(80),
  lead: paragraphs,
  lines: z.strictObject({
    danger: helpLine,
    children: helpLine,
    violence: helpLine,
    stopping: helpLine,
    onCall: helpLine,
    reportConcern: helpLine,
  }),
  traces: z.strictObject({ heading: line(80), lead: paragraphs, points: paragraphs, limits: paragraphs }),
});

const way = z.strictObject({ heading: line(60), text: paragraphs });

export const languageRegisteringSchema = z.strictObject({
  original,
  heading: line(80),
  lead: paragraphs,
  doors,
  /** Families may come directly or by a decision; neither is better. */
  ways: z.strictObject({ heading: line(80), direct: way, decision: way }),
  /** Both guardians' agreement, and what applies when one says no. */
  guardians: z.strictObject({ heading: line(80), text: paragraphs }),
  next: z.strictObject({ heading: line(80) }),
  call: z.strictObject({ heading: line(80), text: paragraphs }),
});

/** One of the four groups. Its name, ages and rounds are the Swedish document's. */
export const languageGroupSchema = z.strictObject({
  original,
  /** What it is like at home, as somebody says it who knows no group's name. */
  situation: line(80),
  /** Completes "for children …". */
  need: line(160),
  summary: paragraphs,
  forWhom: paragraphs,
  meetings: paragraphs,
  /** What the meetings are about, a few words each. */
  themes: z.array(line(120)).min(3, { error: 'Skriv minst tre teman.' }),
  secrecy: paragraphs,
  cost: line(300),
  parentGroup: paragraphs.optional(),
  doesNotReplace: paragraphs,
  toTheChild: paragraphs,
});

/** A part of the dictionary: Swedish sentences and what they become. */
const pair = z
  .strictObject({ sv: line(900), blir: line(1200) })
  .refine(({ sv, blir }) => strangePlaces(sv, blir).length === 0, {
    path: ['blir'],
    error: ({ input }) => {
      const { sv, blir } = input as WordPair;
      return `Den svenska meningen har ingen plats som heter {${strangePlaces(sv, blir).join('}, {')}}. Skriv namnen som där.`;
    },
  });

const strangePlaces = (sv: string, blir: string): string[] =>
  placesIn(blir).filter((name) => !placesIn(sv).includes(name));

export const languageWordsSchema = z.array(pair, { error: 'Skriv orden som en lista med sv och blir.' });

export type LanguageFacts = z.infer<typeof languageFactsSchema>;
export type LanguageFront = z.infer<typeof languageFrontSchema>;
export type LanguageHelp = z.infer<typeof languageHelpSchema>;
export type LanguageRegistering = z.infer<typeof languageRegisteringSchema>;
export type LanguageGroup = z.infer<typeof languageGroupSchema> & { slug: GroupSlug };

/** A language with everything that is said in it. */
export type Language = LanguageFacts & {
  code: string;
  front: LanguageFront;
  help: LanguageHelp;
  registering: LanguageRegistering;
  groups: LanguageGroup[];
  words: WordPair[];
};
