import jsqr from 'jsqr';
import sharp from 'sharp';

/** What the QR code in a picture says; undefined where there is none that can be read. */
export const codeIn = async (picture: Buffer): Promise<string | undefined> => {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsqr(new Uint8ClampedArray(data), info.width, info.height)?.data;
};

/** Whether what pdffonts lists is Figtree alone, embedded and subset, with its letters named. */
export const onlyOurFonts = (listed: string): boolean => {
  const fonts = listed.split('\n').slice(2).filter(Boolean);
  return (
    fonts.length > 0 && fonts.every((font) => /^[A-Z]{6}\+Figtree-.* yes +yes +yes +\d+ +\d+$/.test(font))
  );
};
