import type { GroupSlug } from '../content/group-names.ts';
import type { DeckName } from '../content/slide-words.ts';

/** A line of a slide: one among points, running text, a name above what follows, or a number to be read from afar. */
export type SlideLine = { is: 'point' | 'text' | 'name' | 'large'; text: string };

/** What stands below a slide's title, by the layout that holds it. */
export type SlideBody =
  | { layout: 'front'; lines: readonly SlideLine[] }
  | { layout: 'points' | 'text'; lines: readonly SlideLine[] }
  | { layout: 'group'; group: GroupSlug; lines: readonly SlideLine[] }
  | { layout: 'groups' | 'rounds'; items: readonly { group: GroupSlug; lines: readonly SlideLine[] }[] }
  | {
      layout: 'contact';
      lines: readonly SlideLine[];
      /** Whole, for the code; and as it is typed. */
      link: string;
      linkText: string;
      linkAlt: string;
    };
export type SlideLayout = SlideBody['layout'];

export type Slide = SlideBody & {
  title: string;
  /** What one says, a paragraph each. */
  notes: readonly string[];
  seconds: number;
  /** Where an editor finds what stands on it. */
  source: { document: string; field: string };
};

/** Every word of one deck, in the order in which it is shown. */
export type SlideDeck = {
  /** Its file's name without an ending: `stodgrupper-5-minuter`. */
  name: string;
  deck: DeckName;
  minutes: number;
  /** The document's own title. */
  title: string;
  author: string;
  /** BCP 47. */
  lang: 'sv-SE';
  slides: readonly Slide[];
  /** What the drawings show, in words. */
  emblemAlts: Readonly<Record<GroupSlug, string>>;
};

/** A deck that cannot be made: which, where its words come from, which field, and what is expected, in Swedish. */
export class SlideDeckError extends Error {
  constructor({ deck, source, expected }: { deck: string; source: Slide['source']; expected: string }) {
    super(`Bildspelet ${deck} går inte att göra.\n\n  ${source.document}\n    ${source.field}: ${expected}`);
    this.name = 'SlideDeckError';
  }
}
