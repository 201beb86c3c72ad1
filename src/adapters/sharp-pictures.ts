import { createHash } from 'node:crypto';
import sharp, { type Metadata } from 'sharp';
import type { MadePicture, PictureMaker } from '../core/content/prepare-pictures.ts';

type MadeFile = MadePicture['files'][number];

/** In pixels: for a telephone, and for a sharp screen or a wide one. */
const narrow = 480;
const wide = 960;
/** Tried in this order until a file is light enough; the last is taken as it is. */
const qualities = [76, 62, 48, 36] as const;
const fileBytesMax = 60_000;

/**
 * Pictures by libvips. Nothing but the pixels is taken over, upright and in the colours of the web: no word of where, when
 * or with what it was taken. The same bytes give the same files.
 */
export const sharpPictures: PictureMaker = {
  // Only the beginning is read: how large it says that it is.
  measure: (bytes) =>
    ifReadable(async () => sidesOf(await sharp(bytes, { limitInputPixels: false }).metadata())),
  make: (bytes) =>
    ifReadable(async (): Promise<MadePicture> => {
      const metadata = await sharp(bytes).metadata();
      const { width, height } = sidesOf(metadata);
      const [small, large] = [Math.min(narrow, width), Math.min(wide, width)];
      const ending = metadata.format === 'jpeg' ? 'jpg' : metadata.format;
      return {
        name: `${hashOf('sha1', bytes)}-${metadata.width}x${metadata.height}.${ending}`,
        width,
        height,
        files: await Promise.all([
          webp(bytes, small),
          ...(large > small ? [webp(bytes, large)] : []),
          // For a browser that is too old for WebP.
          jpeg(bytes, small),
        ]),
      };
    }),
};

/** As it is meant to be looked at: a telephone writes down how it was held. */
const sidesOf = ({ autoOrient: { width, height } }: Metadata) => ({ width, height });

const webp = (bytes: Uint8Array, width: number): Promise<MadeFile> =>
  lightEnough({ type: 'image/webp', ending: 'webp', width }, (quality) =>
    resized(bytes, width).webp({ quality, effort: 5 }).toBuffer(),
  );

const jpeg = (bytes: Uint8Array, width: number): Promise<MadeFile> =>
  lightEnough({ type: 'image/jpeg', ending: 'jpg', width }, (quality) =>
    resized(bytes, width).jpeg({ quality, mozjpeg: true }).toBuffer(),
  );

/** What breaks off, or does not hold what it says, is an error and not a picture with a grey end. */
const resized = (bytes: Uint8Array, width: number) =>
  sharp(bytes, { failOn: 'warning' }).autoOrient().resize({ width }).flatten({ background: 'white' });

const lightEnough = async (
  { type, ending, width }: { type: string; ending: string; width: number },
  made: (quality: number) => Promise<Buffer>,
): Promise<MadeFile> => {
  const [first, ...others] = qualities;
  let bytes = await made(first);
  for (const quality of others) if (bytes.length > fileBytesMax) bytes = await made(quality);
  return { path: `/bilder/${hashOf('sha256', bytes).slice(0, 16)}.${ending}`, type, width, bytes };
};

const hashOf = (algorithm: 'sha1' | 'sha256', bytes: Uint8Array): string =>
  createHash(algorithm).update(bytes).digest('hex');

/** libvips throws for whatever is wrong with a picture: what it cannot read is no picture. */
const ifReadable = <Result>(read: () => Promise<Result>): Promise<Result | undefined> =>
  read().catch(() => undefined);
