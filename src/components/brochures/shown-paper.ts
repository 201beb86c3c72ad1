import type { BrochureKind } from '../../core/brochures/brochure.ts';
import type { ChildPaperKind } from '../../core/brochures/child-papers.ts';
import { paperPath } from '../../core/brochures/paper-files.ts';
import type { PublishedBrochure, PublishedChildPaper } from '../../published-papers.ts';

/** What is printed, in the words of the page that shows it. */
export type ShownPaper = {
  name: string;
  /** In the picture of all fronts, from 0. */
  place: number;
  lang: string;
  frontAlt: string;
  heading: string;
  language: string;
  pages: string;
  files: { path: string; says: string; kilobytes: number }[];
};

const toWhom: Record<BrochureKind, string> = {
  parent: 'För föräldrar',
  child: 'För barn',
  professional: 'För dig som möter barn och föräldrar i jobbet',
  offer: 'Hela utbudet',
};

export const shownBrochure = ({
  words,
  place,
  pages,
  pdf,
  booklet,
  wall,
}: PublishedBrochure): ShownPaper => ({
  name: words.name,
  place,
  lang: words.lang,
  frontAlt: words.cover.heading,
  heading: toWhom[words.kind],
  language: words.languageName,
  pages: `${pages} sidor i A5`,
  files: [
    file(paperPath(words.name), 'Läs eller skriv ut', pdf),
    file(paperPath(words.name, 'booklet'), 'Vik till ett häfte', booklet),
    file(paperPath(words.name, 'wall'), 'Blad till väggen', wall),
  ],
});

const childHeadings: Record<ChildPaperKind, string> = { poster: 'Affisch', card: 'Kort för fickan' };
const childPages: Record<ChildPaperKind, string> = {
  poster: 'en sida i A4, kan förstoras',
  card: 'tio kort på ett A4, båda sidor',
};

export const shownChildPaper = ({ words, place, pdf }: PublishedChildPaper): ShownPaper => ({
  name: words.name,
  place,
  lang: words.lang,
  frontAlt: words.kind === 'card' ? words.front : words.heading,
  heading: `${childHeadings[words.kind]}, ${words.readers === 'young' ? '13 år eller äldre' : 'yngre barn'}`,
  language: 'Svenska',
  pages: childPages[words.kind],
  files: [file(paperPath(words.name), 'Läs eller skriv ut', pdf)],
});

const file = (path: string, says: string, bytes: Uint8Array) => ({
  path,
  says,
  kilobytes: Math.ceil(bytes.length / 1000),
});
