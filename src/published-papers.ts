/**
 * What is printed, as pages show it and hand it out: `const { brochures } = await publishedPapers(site);`
 * Typeset once in each build, for their page and their files alike. Nothing that is answered on demand may import this: the
 * compiler is a program of the build's machine.
 */
import { root } from 'astro:config/server';
import { siteContent } from './content.ts';
import type { Brochure } from './core/brochures/brochure.ts';
import { brochures } from './core/brochures/brochures.ts';
import { type ChildPaper, childPapers } from './core/brochures/child-papers.ts';
import { paperPath } from './core/brochures/paper-files.ts';
import { printableBrochures } from './core/brochures/printable.ts';
import { frontsPicture } from './documents/fronts-picture.ts';
import { type TypesetPaper, typesetter } from './documents/typesetter.ts';

/** What is printed, with its place in the picture of all fronts, from 0. */
export type Published<Words, Typeset> = { words: Words; place: number } & Omit<Typeset, 'frontSvg'>;
/** A brochure, also as sheets to fold and as one for the wall. */
export type PublishedBrochure = Published<Brochure, TypesetPaper & { booklet: Uint8Array; wall: Uint8Array }>;
export type PublishedChildPaper = Published<ChildPaper, TypesetPaper>;

export type PublishedPapers = {
  brochures: PublishedBrochure[];
  /** Posters and cards. */
  childPapers: PublishedChildPaper[];
  /** All fronts in one picture (WebP), one below the other. */
  fronts: Uint8Array;
};

/** A front in the picture of all, in pixels: nearly twice as wide as its place, for a sharp screen. */
export const frontSize = { width: 240, height: 340 };
export const frontsPath = '/broschyrer/framsidor.webp';

/** All that is printed. Throws `BrochureError` where one cannot be made. */
export const publishedPapers = (site: URL): Promise<PublishedPapers> => {
  made = import.meta.env.DEV ? makeAll(site) : (made ?? makeAll(site));
  return made;
};

/** Every file of it, by its path from the site's root. */
export const paperFiles = ({ brochures, childPapers, fronts }: PublishedPapers): Map<string, Uint8Array> =>
  new Map([
    ...brochures.flatMap(({ words: { name }, pdf, booklet, wall }): [string, Uint8Array][] => [
      [paperPath(name), pdf],
      [paperPath(name, 'booklet'), booklet],
      [paperPath(name, 'wall'), wall],
    ]),
    ...childPapers.map(({ words: { name }, pdf }): [string, Uint8Array] => [paperPath(name), pdf]),
    [frontsPath, fronts],
  ]);

let made: Promise<PublishedPapers> | undefined;

const makeAll = async (site: URL): Promise<PublishedPapers> => {
  const { today, ...content } = await siteContent();
  const set = typesetter(root);
  const { printable, left } = printableBrochures(brochures(content, { today, site }));
  // A language that somebody has just added is worth more than its papers: the site is built without those.
  for (const { name, languageName } of left)
    console.info(`[broschyrer] ${name} görs inte: typsnittet saknar bokstäver för ${languageName}.`);
  const fronts: string[] = [];
  const placed = <Words, Typeset extends { frontSvg: string }>(
    words: Words,
    { frontSvg, ...typeset }: Typeset,
  ) => ({
    words,
    place: fronts.push(frontSvg) - 1,
    ...typeset,
  });
  return {
    brochures: printable.map((brochure) => {
      const typeset = set.brochure(brochure, today);
      const booklet = set.booklet(brochure, typeset, today);
      return placed(brochure, { ...typeset, booklet, wall: set.wall(brochure, today) });
    }),
    childPapers: childPapers({ content, today, site }).map((paper) =>
      placed(paper, set.childPaper(paper, today)),
    ),
    fronts: await frontsPicture(fronts, frontSize),
  };
};
