import type { ContentError, RawDocument } from '../src/core/content/content.ts';
import { fileAsset } from '../src/core/content/picture-asset.ts';
import { pictureFault } from '../src/core/content/picture-facts.ts';
import { picturesIn } from '../src/core/content/pictures-in.ts';
import type { SanityDocument } from '../src/core/content/sanity-document.ts';

/** What Sanity writes about a picture that has been uploaded, as far as the build looks at it too. */
type Asset = SanityDocument & {
  extension?: unknown;
  size?: unknown;
  metadata?: { dimensions?: { width?: unknown; height?: unknown } };
};

/** What the build would say of a document's pictures, as far as Sanity knows what the files hold. */
export const pictureErrors = (document: RawDocument, others: readonly SanityDocument[]): ContentError[] =>
  picturesIn(document).flatMap(({ source, field, picture }) => {
    const asset = others.find(({ _id }) => _id === fileAsset(picture.file)) as Asset | undefined;
    const { width, height } = asset?.metadata?.dimensions ?? {};
    if (!asset || typeof width !== 'number' || typeof height !== 'number') return [];
    const fault = pictureFault(picture.file, {
      format: String(asset.extension),
      bytes: Number(asset.size),
      width,
      height,
    });
    return fault === undefined ? [] : [{ source, field, expected: fault }];
  });
