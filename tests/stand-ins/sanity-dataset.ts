import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileContent } from '../../src/adapters/file-content.ts';
import { sharpPictures } from '../../src/adapters/sharp-pictures.ts';
import type { RawDocument } from '../../src/core/content/content.ts';
import { fileAsset } from '../../src/core/content/picture-asset.ts';
import { type SanityDocument, toSanity } from '../../src/core/content/sanity-document.ts';

/** What Sanity holds when somebody has put a folder of content into it: pictures are named after what they hold. */
export type SanityDataset = {
  documents: SanityDocument[];
  /** Bytes by the name under which Sanity hands them out: `<hash>-<width>x<height>.<ending>`. */
  pictures: Map<string, Uint8Array>;
};

export const datasetOf = async (folder: string): Promise<SanityDataset> => {
  const source = fileContent(folder);
  const uploaded = new Map<string, { name: string; bytes: Uint8Array; asset: SanityDocument }>();
  for (const { file } of await source.pictureFiles()) {
    const bytes = await readFile(join(folder, 'bilder', file));
    const { name, asset } = await assetOf(file, bytes);
    uploaded.set(file, { name, bytes, asset });
  }
  const asKept = (document: RawDocument) =>
    toSanity(document, (file) => ({
      asset: { _type: 'reference', _ref: fileAsset(uploaded.get(file)?.name ?? file) },
    }));
  return {
    documents: [...(await source.read()).map(asKept), ...[...uploaded.values()].map(({ asset }) => asset)],
    pictures: new Map([...uploaded.values()].map(({ name, bytes }) => [name, bytes])),
  };
};

/** The document that Sanity writes about a picture that somebody has uploaded. */
export const assetOf = async (
  originalFilename: string,
  bytes: Uint8Array,
): Promise<{ name: string; asset: SanityDocument }> => {
  const sides = await sharpPictures.measure(bytes);
  if (!sides) throw new Error(`${originalFilename} is no picture.`);
  const { width, height } = sides;
  const sha1hash = createHash('sha1').update(bytes).digest('hex');
  const extension = originalFilename.slice(originalFilename.lastIndexOf('.') + 1);
  const name = `${sha1hash}-${width}x${height}.${extension}`;
  return {
    name,
    asset: {
      _id: fileAsset(name),
      _type: 'sanity.imageAsset',
      assetId: sha1hash,
      sha1hash,
      extension,
      mimeType: `image/${extension === 'jpg' ? 'jpeg' : extension}`,
      originalFilename,
      size: bytes.length,
      metadata: {
        dimensions: { _type: 'sanity.imageDimensions', width, height, aspectRatio: width / height },
      },
    },
  };
};
