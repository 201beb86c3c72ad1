import { fileURLToPath } from 'node:url';
import type { NodeCompiler, NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import type { GroupSlug } from '../../core/content/group-names.ts';
import { type Slide, type SlideDeck, SlideDeckError } from '../../core/slides/slide-deck.ts';
import { qrDrawing } from '../qr-drawing.ts';
import { typstCompiler } from '../typst.ts';
import { type Filling, filled } from './filled.ts';
import { edge, pageNumber, partSpace, scaleOf, screen } from './geometry.ts';

/** A deck as a PDF/UA-1 with what one says after the slides, and its first slide as SVG. */
export type TypesetDeck = { pdf: Uint8Array; frontSvg: string };

/** What stands above what one says, after the slides. */
export const notesHeading = 'Det här kan du säga till bilderna';

type Look = { palette: Record<string, string>; emblems: Readonly<Record<GroupSlug, string>> };

/**
 * Sets decks as PDF with one compiler. `root` is the project's folder. The same deck on the same day (ISO 8601) gives the
 * same bytes. Throws `SlideDeckError` where a text does not fit its slide, in PowerPoint's file either.
 */
export const slideTypesetter = (root: URL, { palette, emblems }: Look) => {
  const compiler = typstCompiler(root, 'src/documents/slides/');
  const mainFilePath = fileURLToPath(new URL('src/documents/slides/slides.typ', root));
  return (deck: SlideDeck, today: string): TypesetDeck => {
    const [year, month, day] = today.split('-').map(Number);
    const shown = {
      title: deck.title,
      author: deck.author,
      slides: deck.slides.map((slide) => ({
        title: slide.title,
        notes: slide.notes,
        places: filled(slide, deck).map(({ place, filling }) => ({ place, filling: drawn(filling) })),
      })),
      notesHeading,
      palette,
      emblems,
      scales: scaleOf,
      partSpace,
      screen,
      edge,
      pageNumber,
      date: { year, month, day },
    };
    const deckJson = JSON.stringify(shown);
    const compile = (part: 'all' | 'front') => {
      const compiled = compiler.compile({ mainFilePath, inputs: { deck: deckJson, part } });
      const wrong = compiled.takeDiagnostics();
      if (wrong || !compiled.result) throw faultOf(deck, compiler, wrong);
      return compiled.result;
    };
    const pdf = compiler.pdf(compile('all'), {
      pdfStandard: 'ua-1',
      creationTimestamp: Date.parse(`${today}T00:00:00Z`) / 1000,
    });
    return { pdf, frontSvg: compiler.plainSvg(compile('front')) };
  };
};

const drawn = (filling: Filling): Filling & { qr?: string } =>
  filling.is === 'code' ? { ...filling, qr: qrDrawing(filling.link) } : filling;

/** What the compiler says, with the document to look into: it names the slide by its number. */
const faultOf = (deck: SlideDeck, compiler: NodeCompiler, wrong: NodeError | null): SlideDeckError => {
  const said = wrong
    ? compiler
        .fetchDiagnostics(wrong)
        .map(({ message }) => message)
        .join(' ')
    : 'Inget blev satt.';
  const number = Number(/bild (\d+) får inte plats/.exec(said)?.[1] ?? 1);
  const slide: Slide | undefined = deck.slides[number - 1];
  return new SlideDeckError({
    deck: deck.name,
    source: slide?.source ?? { document: 'content/sidor/bildspel.yaml', field: 'slides' },
    expected: `${slide ? `«${slide.title}»: ` : ''}${said}`,
  });
};
