import { type Slide, type SlideDeck, SlideDeckError } from '../../core/slides/slide-deck.ts';
import { PressError, press } from '../press.ts';
import { qrDrawing } from '../qr-drawing.ts';
import { type Filling, filled } from './filled.ts';
import { edge, pageNumber, partSpace, scaleOf, screen } from './geometry.ts';

/** A deck as a PDF/UA-1 with what one says after the slides, and its first slide as SVG. */
export type TypesetDeck = { pdf: Uint8Array; frontSvg: string };

/** What stands above what one says, after the slides. */
export const notesHeading = 'Det här kan du säga till bilderna';

/**
 * Sets decks as PDF with one compiler. `root` is the project's folder. The same deck on the same day (ISO 8601) gives the
 * same bytes. Throws `SlideDeckError` where a text does not fit its slide, in PowerPoint's file either.
 */
export const slideTypesetter = (root: URL) => {
  const { set } = press(root, 'src/documents/slides/');
  return (deck: SlideDeck, today: string): TypesetDeck => {
    const shown = {
      title: deck.title,
      author: deck.author,
      slides: deck.slides.map((slide) => ({
        title: slide.title,
        notes: slide.notes,
        places: filled(slide, deck).map(({ place, filling }) => ({ place, filling: drawn(filling) })),
      })),
      notesHeading,
      scales: scaleOf,
      partSpace,
      screen,
      edge,
      pageNumber,
    };
    try {
      return {
        pdf: set('slides', shown, today).pdf(),
        frontSvg: set('slides', shown, today, 'front').svg(),
      };
    } catch (error) {
      throw error instanceof PressError ? faultOf(deck, error.message) : error;
    }
  };
};

const drawn = (filling: Filling): Filling & { qr?: string } =>
  filling.is === 'code' ? { ...filling, qr: qrDrawing(filling.link) } : filling;

/** What the compiler says, with the document to look into: it names the slide by its number. */
const faultOf = (deck: SlideDeck, said: string): SlideDeckError => {
  const number = Number(/bild (\d+) får inte plats/.exec(said)?.[1] ?? 1);
  const slide: Slide | undefined = deck.slides[number - 1];
  return new SlideDeckError({
    deck: deck.name,
    source: slide?.source ?? { document: 'content/sidor/bildspel.yaml', field: 'slides' },
    expected: `${slide ? `«${slide.title}»: ` : ''}${said}`,
  });
};
