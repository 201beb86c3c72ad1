import { z } from 'zod';
import { groupSlugSchema } from './support-group.ts';
import { line, lines } from './words.ts';

/** The decks by their names, and how long each may take. A longer one has every slide of the shorter. */
export const deckNames = ['5-minuter', '15-minuter', '30-minuter'] as const;
export type DeckName = (typeof deckNames)[number];
export const deckMinutes: Readonly<Record<DeckName, number>> = {
  '5-minuter': 5,
  '15-minuter': 15,
  '30-minuter': 30,
};

/** What a slide shows below its heading: its own points, or what other documents say. */
export const slideKinds = [
  'punkter',
  'grupper',
  'grupp',
  'omgangar',
  'marka',
  'sager',
  'ja',
  'sedan',
  'orolig',
  'kontakt',
] as const;
export type SlideKind = (typeof slideKinds)[number];

const deck = z.enum(deckNames, { error: `Skriv bildspelet som ett av ${deckNames.join(', ')}.` });

/** What one says while the slide is shown, and for how long. */
const spoken = {
  deck,
  heading: line(60),
  seconds: z
    .int({ error: 'Skriv tiden som ett heltal sekunder.' })
    .min(15, { error: 'Skriv minst 15 sekunder.' })
    .max(300, { error: 'Skriv högst 300 sekunder.' }),
  notes: lines(1, 5, 400),
};

const slideSchema = z
  .strictObject({
    ...spoken,
    shows: z.enum(slideKinds, { error: `Skriv det bilden visar som ett av ${slideKinds.join(', ')}.` }),
    points: lines(1, 6, 120).optional(),
    group: groupSlugSchema.optional(),
  })
  .superRefine(({ shows, points, group }, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (shows === 'punkter' && !points) issue('points', 'Skriv minst en punkt: bilden visar inget annat.');
    if (shows !== 'punkter' && points)
      issue('points', 'Ta bort punkterna: bilden visar det som står i andra dokument.');
    if (shows === 'grupp' && !group) issue('group', 'Skriv vilken grupp bilden handlar om.');
    if (shows !== 'grupp' && group) issue('group', 'Ta bort gruppen: bilden handlar om alla.');
  });

/** The words of the slide decks: a front for each, and the slides, each with the shortest deck that has it. */
export const slideWordsSchema = z
  .strictObject({
    decks: z
      .array(z.strictObject({ ...spoken, lead: line(120) }), {
        error: 'Skriv en lista med en framsida för varje bildspel.',
      })
      .superRefine((decks, context) => {
        const named = decks.map((each) => each.deck);
        for (const name of deckNames.filter((each) => named.filter((other) => other === each).length !== 1))
          context.addIssue({
            code: 'custom',
            path: [],
            message: `Skriv en framsida för ${name}, varken fler eller färre.`,
          });
      }),
    slides: z
      .array(slideSchema, { error: 'Skriv en lista med bilder.' })
      .min(1, { error: 'Skriv minst en bild.' }),
  })
  .superRefine((words, context) => {
    for (const name of deckNames) {
      const seconds = deckSeconds(words, name);
      const most = deckMinutes[name] * 60;
      if (seconds > most || seconds < most * 0.8)
        context.addIssue({
          code: 'custom',
          path: ['slides'],
          message: `Rätta tiden: bilderna för ${name} tar ${seconds} sekunder tillsammans och ska ta ${most * 0.8} till ${most}.`,
        });
    }
  });
export type SlideWords = z.infer<typeof slideWordsSchema>;
export type SlideWord = SlideWords['slides'][number];

/** The slides of one deck, after its front. */
export const slidesIn = <Each extends { deck: DeckName }>(slides: readonly Each[], deck: DeckName): Each[] =>
  slides.filter((each) => deckNames.indexOf(each.deck) <= deckNames.indexOf(deck));

/** How long a deck takes, its front with it. */
export const deckSeconds = (
  { decks, slides }: { decks: readonly Timed[]; slides: readonly Timed[] },
  deck: DeckName,
): number =>
  [...decks.filter((each) => each.deck === deck), ...slidesIn(slides, deck)].reduce(
    (sum, { seconds }) => sum + seconds,
    0,
  );
type Timed = { deck: DeckName; seconds: number };
