import sharp from 'sharp';
import { type GroupSlug, groupSlugs } from '../../core/content/group-names.ts';
import { siteLook } from '../look.ts';
import { qrDrawing } from '../qr-drawing.ts';
import type { SlidePictures } from './powerpoint.ts';

/** Pixels of a square picture: its largest place, four inches, on a screen of 1920. */
const side = 600;

/** The site's colours, and its drawings as pictures, which every PowerPoint shows. `root` is the project's folder. */
export const slideLook = async (
  root: URL,
): Promise<{ palette: Record<string, string>; pictures: SlidePictures }> => {
  const { palette, emblems } = siteLook(root);
  const drawn = await Promise.all(
    groupSlugs.map(async (group) => [group, await png(emblems[group])] as const),
  );
  return {
    palette,
    pictures: {
      emblems: Object.fromEntries(drawn) as Record<GroupSlug, Uint8Array>,
      code: (link) => png(qrDrawing(link), palette.sheet),
    },
  };
};

/** A code stands on white, with the quiet edge that readers look for. */
const png = (svg: string, background?: string): Promise<Uint8Array> => {
  const inner = background ? Math.round(side * 0.88) : side;
  const around = Math.round((side - inner) / 2);
  const picture = sharp(Buffer.from(svg), { density: 1200 }).resize(inner, inner, {
    kernel: background ? 'nearest' : 'lanczos3',
  });
  const framed = background
    ? picture
        .extend({ top: around, bottom: around, left: around, right: around, background })
        .flatten({ background })
    : picture;
  return framed.png({ palette: true, compressionLevel: 9 }).toBuffer();
};
