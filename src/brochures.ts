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
import { typesetter } from './documents/typesetter.ts';

export type PublishedBrochure = {
  brochure: Brochure;
  pdf: Uint8Array;
  pages: number;
  /** Of the front, small; WebP. */
  picture: Uint8Array;
};

/** In pixels: a picture of the front as wide as its place, on a sharp screen. */
export const pictureSize = { width: 296, height: 420 };

/** Every brochure. Throws `BrochureError` where one cannot be made. */
export const publishedBrochures = (site: URL): Promise<PublishedBrochure[]> => {
  made = import.meta.env.DEV ? makeAll(site) : (made ?? makeAll(site));
  return made;
};

let made: Promise<PublishedBrochure[]> | undefined;

const makeAll = async (site: URL): Promise<PublishedBrochure[]> => {
  const { today, ...content } = await siteContent();
  const typeset = typesetter(root);
  return Promise.all(
    brochures(content, { today, site }).map(async (brochure) => {
      const { pdf, frontSvg, pages } = typeset(brochure, today);
      const picture = await sharp(Buffer.from(frontSvg)).resize(pictureSize).webp({ quality: 80 }).toBuffer();
      return { brochure, pdf, pages, picture };
    }),
  );
};
