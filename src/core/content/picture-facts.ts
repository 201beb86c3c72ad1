import { type PictureFormat, pictureFormats } from './picture.ts';

/** What is known of a picture's file: what it is, whatever its name says; its size in bytes, its sides in pixels. */
export type PictureFacts = { format: string; bytes: number; width: number; height: number };

/** A photograph as a telephone takes it is welcome: the build makes it small. */
export const pictureBytesMax = 5_000_000;
export const pictureWidthMin = 480;
export const pictureSideMax = 8_000;

/** What is wrong with a picture's file, in an editor's words; undefined when nothing is. */
export const pictureFault = (file: string, facts: PictureFacts): string | undefined => {
  const { format, bytes, width, height } = facts;
  const ending = file.slice(file.lastIndexOf('.') + 1);
  if (!isFormat(format)) return notAPicture;
  if (format !== ending)
    return `Filen heter .${ending} men är ${format}. Ge filen ett namn som slutar på .${format}.`;
  if (bytes > pictureBytesMax) return tooLargePicture;
  if (width < pictureWidthMin || Math.max(width, height) > pictureSideMax || height > 2 * width)
    return `Bilden är ${width} gånger ${height} bildpunkter. Välj en som är minst ${pictureWidthMin} bred, högst ${pictureSideMax} åt något håll, och högst dubbelt så hög som bred.`;
  return undefined;
};

/** Not how large it is: of one that is too large, no more is read than shows it. */
export const tooLargePicture = `Bilden är större än ${pictureBytesMax / 1_000_000} MB. Spara den mindre och lägg in den på nytt.`;
export const notAPicture =
  'Filen är ingen bild av slaget jpg, png eller webp. Spara bilden som en av dem och lägg in den på nytt.';
export const brokenPicture = 'Bilden är inte hel. Lägg in den på nytt.';
export const missingPicture = 'Bilden finns inte. Lägg in den på nytt, eller ta bort den här.';
export const unusedPicture =
  'Ingen sida visar bilden. Ta bort filen, eller skriv dess namn i det dokument som ska visa den.';

/** What the first bytes of a file say that it is; undefined for what the site does not show. */
export const formatOf = (bytes: Uint8Array): PictureFormat | undefined => {
  const begins = (at: number, ...expected: number[]) => expected.every((byte, i) => bytes[at + i] === byte);
  if (begins(0, 0xff, 0xd8, 0xff)) return 'jpg';
  if (begins(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  // RIFF, four bytes of length, WEBP.
  if (begins(0, 0x52, 0x49, 0x46, 0x46) && begins(8, 0x57, 0x45, 0x42, 0x50)) return 'webp';
  return undefined;
};

const isFormat = (format: string): format is PictureFormat =>
  (pictureFormats as readonly string[]).includes(format);
