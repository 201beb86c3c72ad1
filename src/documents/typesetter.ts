import { type Brochure, BrochureError, wallOf } from '../core/brochures/brochure.ts';
import type { ChildPaper } from '../core/brochures/child-papers.ts';
import { sidesOf } from './booklet-sides.ts';
import { PressError, type Pressed, press } from './press.ts';
import { qrDrawing } from './qr-drawing.ts';

/** A paper as files: a PDF/UA-1, its front as SVG, and how many pages it has. */
export type TypesetPaper = { pdf: Uint8Array; frontSvg: string; pages: number };

/** Pages of a brochure: fewer is a leaflet, more is read by nobody. */
export const pagesMin = 4;
export const pagesMax = 8;

/**
 * Sets all that is printed with one compiler. `root` is the project's folder. The same words on the same day (ISO 8601) give the
 * same bytes. Throws `BrochureError` where a text does not fit.
 */
export const typesetter = (root: URL) => {
  const { set, lay } = press(root, 'src/documents/brochures/');
  const qrOf = remembered(qrDrawing);
  type Setting = { today: string; part?: 'front' };
  const printed = (template: string, brochure: Brochure, { today, part }: Setting, more = {}): Pressed =>
    orFault(brochure.name, sourceOf(brochure), () =>
      set(template, { ...wordsOf(brochure, qrOf(brochure.back.link)), ...more }, today, part),
    );

  return {
    brochure(brochure: Brochure, today: string): TypesetPaper {
      const whole = printed(brochure.kind, brochure, { today });
      const { pages } = whole;
      if (pages < pagesMin || pages > pagesMax) throw wrongLength(brochure, pages);
      const frontSvg = printed(brochure.kind, brochure, { today, part: 'front' }).svg();
      return { pdf: whole.pdf(), frontSvg, pages };
    },

    /** A typeset brochure as sheets of A4 to print on both sides and fold: for the printer alone. */
    booklet(brochure: Brochure, { pdf, pages }: Omit<TypesetPaper, 'frontSvg'>, today: string): Uint8Array {
      lay('brochure.pdf', pdf);
      return printed('booklet', brochure, { today }, { sides: sidesOf(pages) }).sheets();
    },

    /** What of a brochure hangs on a wall: one sheet of A4, PDF/UA-1. */
    wall: (brochure: Brochure, today: string): Uint8Array =>
      printed('wall', wallOf(brochure), { today }).pdf(),

    childPaper(paper: ChildPaper, today: string): TypesetPaper {
      const source = paper.readers === 'young' ? 'content/for-ungdomar.yaml' : 'content/samordning.yaml';
      const setPart = (part?: 'front') =>
        orFault(paper.name, source, () => set(paper.kind, wordsOf(paper, qrOf(paper.link)), today, part));
      const whole = setPart();
      return { pdf: whole.pdf(), pages: whole.pages, frontSvg: setPart('front').svg() };
    },
  };
};

export type Typesetter = ReturnType<typeof typesetter>;

/** Words as the templates read them: a number to ring stays on its line. */
const wordsOf = (words: { lang: string }, qr: string): object => {
  const [lang = 'sv', region = null] = words.lang.split('-');
  const unbroken = JSON.parse(JSON.stringify(words).replace(/(?<=\d) (?=\d{2,3}\b)/g, '\u00a0'));
  return { ...unbroken, lang, region, qr };
};

/** A code takes longer to draw than many a page, and stands on several. */
const remembered = (draw: (text: string) => string) => {
  const drawn = new Map<string, string>();
  return (text: string): string => {
    const drawing = drawn.get(text) ?? draw(text);
    drawn.set(text, drawing);
    return drawing;
  };
};

const wrongLength = (brochure: Brochure, pages: number): BrochureError =>
  new BrochureError({
    brochure: brochure.name,
    source: sourceOf(brochure),
    field: longest(brochure),
    expected: `Broschyren blir ${pages} sidor och ska vara ${pagesMin} till ${pagesMax}. ${pages > pagesMax ? 'Korta texten' : 'Skriv mer'}.`,
  });

const places = ['framsidan', 'baksidan', 'väggbladet', 'affischen', 'kortet'];

/** What the work gives; what the compiler says against it names the document to look into. */
const orFault = <Result>(brochure: string, source: string, work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof PressError)) throw error;
    const { message } = error;
    const field = places.find((place) => message.includes(place)) ?? 'texten';
    throw new BrochureError({ brochure, source, field, expected: message });
  }
};

/** Where an editor finds the words of a brochure. */
const sourceOf = ({ kind, group, languageCode }: Brochure): string => {
  const folder = languageCode ? `content/sprak/${languageCode}/` : 'content/';
  if (kind === 'child') return `content/for-barn/${group}.yaml`;
  if (kind === 'parent') return `${folder}stodgrupper/${group}.yaml`;
  return kind === 'professional' ? 'content/sidor/for-yrkesverksamma.yaml' : `${folder}stodgrupper/`;
};

/** The heading under which most is written: there it can be made shorter. */
const longest = ({ sections }: Brochure): string =>
  sections.toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0]?.heading ?? '';
