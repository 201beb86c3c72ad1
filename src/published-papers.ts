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
import type { TypesetPaper } from './documents/typesetter.ts';
import { typesetting } from './documents/typesetting.ts';

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
  const { printable, left } = printableBrochures(brochures(content, { today, site }));
  // A language that somebody has just added is worth more than its papers: the site is built without those.
  for (const { name, languageName } of left)
    console.info(`[broschyrer] ${name} görs inte: typsnittet saknar bokstäver för ${languageName}.`);
  const set = typesetting(root);
  try {
    const [setBrochures, setChildPapers] = await Promise.all([
      Promise.all(
        printable.map(async (words) => ({ words, ...(await set.brochureAndSheets(words, today)) })),
      ),
      Promise.all(
        childPapers({ content, today, site }).map(async (words) => ({
          words,
          ...(await set.childPaper(words, today)),
        })),
      ),
    ]);
    const fronts = [...setBrochures, ...setChildPapers].map(({ frontSvg }) => frontSvg);
    return {
      brochures: setBrochures.map(placedFrom(0)),
      childPapers: setChildPapers.map(placedFrom(setBrochures.length)),
      fronts: await frontsPicture(fronts, frontSize),
    };
  } finally {
    await set.close();
  }
};

/** Without its front, whose place in the picture of all stands for it. */
const placedFrom =
  (first: number) =>
  <Paper extends { frontSvg: string }>({ frontSvg: _, ...paper }: Paper, index: number) => ({
    ...paper,
    place: first + index,
  });
