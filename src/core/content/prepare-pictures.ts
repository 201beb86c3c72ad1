import type { ContentError, ContentSource, RawDocument } from './content.ts';
import {
  brokenPicture,
  formatOf,
  missingPicture,
  notAPicture,
  pictureBytesMax,
  pictureFault,
  tooLargePicture,
  unusedPicture,
} from './picture-facts.ts';
import { picturesIn, withFiles } from './pictures-in.ts';
import { UnreadableContent } from './unreadable-content.ts';

/** A picture as pages show it: its sides in pixels, and its files, of each kind the narrowest first. */
export type PublishedPicture = {
  width: number;
  height: number;
  files: readonly { path: string; type: string; width: number }[];
};

/** The same with its bytes. `name` is the same for the same bytes: `<hash>-<width>x<height>.<ending>`. */
export type MadePicture = Omit<PublishedPicture, 'files'> & {
  name: string;
  files: readonly (PublishedPicture['files'][number] & { bytes: Uint8Array })[];
};

/** What pages are told: where the bytes are, not the bytes. */
export const published = ({ width, height, files }: MadePicture): PublishedPicture => ({
  width,
  height,
  files: files.map(({ path, type, width }) => ({ path, type, width })),
});

/** Makes what the site shows of a picture's bytes; undefined when they cannot be read, or not to their end. */
export type PictureMaker = {
  measure(bytes: Uint8Array): Promise<{ width: number; height: number } | undefined>;
  make(bytes: Uint8Array): Promise<MadePicture | undefined>;
};

export type PreparedPictures = { documents: RawDocument[]; pictures: MadePicture[]; errors: ContentError[] };

const atOnceMax = 4;

/**
 * Brings the bytes of every picture that documents name, and makes what the site shows of them. Promises the documents
 * with names that do not tell where the pictures came from, and every fault at the field that names the picture: one that
 * is missing, wrong or cannot be fetched, and a file that no document names.
 */
export const preparePictures = async (
  documents: readonly RawDocument[],
  source: Pick<ContentSource, 'picture' | 'pictureFiles'>,
  maker: PictureMaker,
): Promise<PreparedPictures> => {
  const placed = documents.flatMap(picturesIn);
  const files = [...new Set(placed.map(({ picture }) => picture.file))].toSorted();
  const prepared = new Map<string, MadePicture | string>();
  for (let begin = 0; begin < files.length; begin += atOnceMax)
    await Promise.all(
      files
        .slice(begin, begin + atOnceMax)
        .map(async (file) => prepared.set(file, await brought(file, source, maker))),
    );
  const nameOf = (file: string): string => {
    const picture = prepared.get(file);
    return typeof picture === 'object' ? picture.name : file;
  };
  const made = [...prepared.values()].filter((picture) => typeof picture === 'object');
  return {
    documents: documents.map((document) => withFiles(document, nameOf)),
    // Two files may hold the same bytes: what is made of them is one.
    pictures: [...new Map(made.map((picture) => [picture.name, picture])).values()].toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    ),
    errors: [
      ...placed.flatMap(({ source, field, picture }) => {
        const fault = prepared.get(picture.file);
        return typeof fault === 'string' ? [{ source, field, expected: fault }] : [];
      }),
      ...(await source.pictureFiles())
        .filter(({ file }) => !prepared.has(file))
        .map((unused) => ({ source: unused.source, field: '', expected: unusedPicture })),
    ],
  };
};

/** What the site shows of a file, or what is wrong with it. */
const brought = async (
  file: string,
  source: Pick<ContentSource, 'picture'>,
  maker: PictureMaker,
): Promise<MadePicture | string> => {
  const bytes = await source.picture(file).catch((error: unknown) => {
    if (error instanceof UnreadableContent) return error.message;
    throw error;
  });
  if (typeof bytes === 'string') return bytes;
  if (!bytes) return missingPicture;
  const format = formatOf(bytes);
  // What is none of the three kinds is not even given to what would look into it.
  if (!format) return notAPicture;
  if (bytes.length > pictureBytesMax) return tooLargePicture;
  const sides = await maker.measure(bytes);
  if (!sides) return brokenPicture;
  const fault = pictureFault(file, { format, bytes: bytes.length, ...sides });
  return fault ?? (await maker.make(bytes)) ?? brokenPicture;
};
