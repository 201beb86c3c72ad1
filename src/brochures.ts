/**
 * The brochures as pages show and hand them out: `const all = await publishedBrochures(site);`
 * Typeset once in each build, for their page and their files alike. Nothing that is answered on demand may import this: the
 * compiler is a program of the build's machine.
 */
import { root } from 'astro:config/server';
import sharp from 'sharp';
import { siteContent } from './content.ts';
import type { Brochure } from './core/brochures/brochure.ts';
import { brochures } from './core/brochures/brochures.ts';
import { printableBrochures } from './core/brochures/printable.ts';
import { typesetter } from './documents/typesetter.ts';

export type PublishedBrochure = {
  brochure: Brochure;
  pdf: Uint8Array;
  pages: number;
};

/** All brochures, and their fronts in one picture (WebP), one below the other in their order: so many pictures would be as many requests. */
export type PublishedBrochures = { all: PublishedBrochure[]; fronts: Uint8Array };

/** A front in the picture of all, in pixels: nearly twice as wide as its place, for a sharp screen. */
export const frontSize = { width: 240, height: 340 };
export const frontsPath = '/broschyrer/framsidor.webp';

/** Every brochure. Throws `BrochureError` where one cannot be made. */
export const publishedBrochures = (site: URL): Promise<PublishedBrochures> => {
  made = import.meta.env.DEV ? makeAll(site) : (made ?? makeAll(site));
  return made;
};

let made: Promise<PublishedBrochures> | undefined;

const makeAll = async (site: URL): Promise<PublishedBrochures> => {
  const { today, ...content } = await siteContent();
  const typeset = typesetter(root);
  const { printable, left } = printableBrochures(brochures(content, { today, site }));
  // A language that somebody has just added is worth more than its papers: the site is built without those.
  for (const { name, languageName } of left)
    console.info(`[broschyrer] ${name} görs inte: typsnittet saknar bokstäver för ${languageName}.`);
  const set = printable.map((brochure) => ({ brochure, ...typeset(brochure, today) }));
  return {
    all: set.map(({ brochure, pdf, pages }) => ({ brochure, pdf, pages })),
    fronts: await inOnePicture(
      set.map(({ frontSvg }) => frontSvg),
      frontSize,
    ),
  };
};

/** Drawings (SVG) of one size in pixels, one below the other (WebP). */
export const inOnePicture = async (
  fronts: readonly string[],
  { width, height }: { width: number; height: number },
): Promise<Uint8Array> => {
  const pictures = await Promise.all(
    fronts.map((svg) => sharp(Buffer.from(svg)).resize(width, height, { fit: 'fill' }).png().toBuffer()),
  );
  return sharp({ create: { width, height: height * fronts.length, channels: 3, background: 'white' } })
    .composite(pictures.map((input, index) => ({ input, left: 0, top: index * height })))
    .webp({ quality: 78 })
    .toBuffer();
};
