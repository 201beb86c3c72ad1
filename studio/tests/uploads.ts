import type { SanityDocument } from '../../src/core/content/sanity-document.ts';
import { photograph, plain, tooHeavy } from '../../tests/stand-ins/photographs.ts';
import { assetOf } from '../../tests/stand-ins/sanity-dataset.ts';

export type Upload = { name: string; bytes: Uint8Array; asset: SanityDocument; isRight: boolean };

/** Pictures as editors upload them, right and wrong: what Sanity writes about each, and what it hands out. */
export const uploads = (): Promise<Upload[]> =>
  Promise.all([
    upload('port.jpg', photograph(900, 700), true),
    upload('hus.webp', plain(480, 300, 'webp'), true),
    upload('liten.png', plain(200, 100, 'png'), false),
    upload('affisch.jpg', plain(500, 1400, 'jpeg'), false),
    upload('tung.webp', tooHeavy(), false),
  ]);

const upload = async (file: string, made: Promise<Buffer>, isRight: boolean): Promise<Upload> => {
  const bytes = await made;
  return { ...(await assetOf(file, bytes)), bytes, isRight };
};
