import { documentTypes } from '../src/core/content/document-types.ts';
import type { SanityDocument } from '../src/core/content/sanity-document.ts';
import { documentKinds } from '../src/core/content/shape.ts';

/** A client of Sanity's, as far as it is asked here. */
export type Client = { fetch(query: string, parameters: object): Promise<unknown> };
type Asking = { getClient(options: { apiVersion: string }): Client };

export const apiVersion = '2026-02-01';

/** While an editor writes, a document is checked at each pause: the others are read again after that long. */
const freshMs = 5_000;

let last: { readAt: number; documents: Promise<SanityDocument[]> } | undefined;

/**
 * All published documents of ours, and what Sanity knows of its pictures: what a document is held against before it is
 * published itself.
 */
export const publishedDocuments = (context: unknown): Promise<readonly SanityDocument[]> => {
  if (last && Date.now() - last.readAt < freshMs) return last.documents;
  const client = (context as Asking).getClient({ apiVersion });
  const documents = client.fetch(
    `*[_type in $types && !(_id in path("drafts.**")) && !(_id in path("versions.**"))]
      + *[_type == "sanity.imageAsset"]{_id, _type, extension, size, metadata {dimensions}}`,
    {
      types: documentKinds.map((kind) => documentTypes[kind].type),
    },
  ) as Promise<SanityDocument[]>;
  last = { readAt: Date.now(), documents };
  // What failed is asked again at once; whoever asked is told.
  documents.catch(() => (last = undefined));
  return documents;
};
