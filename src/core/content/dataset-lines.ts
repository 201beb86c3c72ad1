import type { RawDocument } from './content.ts';
import { pictureLink } from './exported-pictures.ts';
import { fromSanity, type SanityDocument, sanityId, toSanity } from './sanity-document.ts';

/**
 * Documents as the lines of NDJSON that `sanity dataset import` takes, in the order of their ids. Their pictures are to
 * lie in `images/` beside them.
 */
export const toDatasetLines = (documents: readonly RawDocument[]): string =>
  documents
    .map((document) => toSanity(document, pictureLink))
    .toSorted((a, b) => (a._id < b._id ? -1 : 1))
    .map((document) => `${JSON.stringify(document)}\n`)
    .join('');

/**
 * The documents in the lines of `sanity dataset export`. Drafts stay behind: they are not published. So does what is
 * none of ours. A line that cannot be read is told by its number. `pictureFile` names the file that a link leads to.
 */
export const fromDatasetLines = (
  lines: string,
  pictureFile?: (link: string) => string,
): { ok: true; documents: RawDocument[] } | { ok: false; line: number } => {
  const kept: SanityDocument[] = [];
  for (const [index, line] of lines.split('\n').entries()) {
    if (line.trim() === '') continue;
    const document = parsed(line);
    if (!document) return { ok: false, line: index + 1 };
    if (!/^(drafts|versions)\./.test(document._id)) kept.push(document);
  }
  const documents = fromSanity(kept, ({ _id }) => _id, pictureFile);
  return { ok: true, documents: documents.toSorted((a, b) => (sanityId(a) < sanityId(b) ? -1 : 1)) };
};

const parsed = (line: string): SanityDocument | undefined => {
  try {
    const value = JSON.parse(line);
    return typeof value?._id === 'string' && typeof value._type === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
};
