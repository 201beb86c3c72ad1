import jsqr from 'jsqr';
import sharp from 'sharp';

/** What the QR code in a picture says; undefined where there is none that can be read. */
export const codeIn = async (picture: Buffer): Promise<string | undefined> => {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsqr(new Uint8ClampedArray(data), info.width, info.height)?.data;
};
