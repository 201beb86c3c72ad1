import { emblemAltsIn } from '../brochures/emblem-alts.ts';
import type { BrochureSetting } from '../brochures/shared-parts.ts';
import type { Content } from '../content/content.ts';
import { fieldName } from '../content/field-name.ts';
import { type DeckName, deckMinutes, deckNames, type SlideWord, slidesIn } from '../content/slide-words.ts';
import { dateText } from '../content/swedish-date.ts';
import { swedish } from '../language/page-language.ts';
import { bodyOf } from './slide-body.ts';
import { type Slide, type SlideDeck, SlideDeckError } from './slide-deck.ts';

const ownDocument = 'content/sidor/bildspel.yaml';

/**
 * The decks on the day `today` (ISO 8601), the shortest first. `site` is the site's own address. Throws `SlideDeckError`
 * where a text is missing.
 */
export const slideDecks = (content: Content, { today, site }: { today: string; site: URL }): SlideDeck[] =>
  deckNames.map((deck) => deckOf(deck, { content, today, site, language: swedish }));

const deckOf = (deck: DeckName, setting: BrochureSetting): SlideDeck => {
  const { slideWords, unit } = setting.content;
  const name = `stodgrupper-${deck}`;
  const front = slideWords.decks.findIndex((each) => each.deck === deck);
  const words = slideWords.decks[front];
  if (!words)
    throw new SlideDeckError({
      deck: name,
      source: { document: ownDocument, field: 'decks' },
      expected: `Framsidan för ${deck} saknas. Skriv den.`,
    });
  const first: Slide = {
    layout: 'front',
    title: words.heading,
    lines: [
      { is: 'text', text: words.lead },
      { is: 'text', text: unit.name },
      { is: 'text', text: `Uppgifterna gällde ${dateText(setting.today)}.` },
    ],
    notes: words.notes,
    seconds: words.seconds,
    source: { document: ownDocument, field: fieldName(['decks', front, 'heading']) },
  };
  const slides = slidesIn(slideWords.slides, deck).map((word) => slideOf(word, setting, name));
  return unbroken({
    name,
    deck,
    minutes: deckMinutes[deck],
    title: `${words.heading} (${deckMinutes[deck]} minuter)`,
    author: unit.name,
    lang: 'sv-SE',
    slides: [first, ...slides],
    emblemAlts: emblemAltsIn(swedish.t),
  });
};

/**
 * A number to ring, a number with its unit, and a short last word with the one before it, stay on one line wherever the deck
 * is shown.
 */
const unbroken = (deck: SlideDeck): SlideDeck =>
  JSON.parse(
    JSON.stringify(deck)
      .replace(/(?<=\d) (?=\d{2,3}\b|år\b)/g, space)
      .replace(/(?<="text":"[^"]*) (?=[^" ]{1,7}")/g, space),
  );
const space = '\u00a0';

const slideOf = (word: SlideWord, setting: BrochureSetting, deck: string): Slide => {
  const place = setting.content.slideWords.slides.indexOf(word);
  const { body, source } = bodyOf(word, setting);
  const own = { document: ownDocument, field: fieldName(['slides', place, 'points']) };
  const slide = {
    ...body,
    title: word.heading,
    notes: word.notes,
    seconds: word.seconds,
    source: source ?? own,
  };
  if ('lines' in body && body.lines.length === 0)
    throw new SlideDeckError({
      deck,
      source: slide.source,
      expected: 'Bilden är tom. Skriv det den ska visa.',
    });
  return slide;
};
