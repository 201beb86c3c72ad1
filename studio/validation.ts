import type { ContentError, DocumentKind } from '../src/core/content/content.ts';
import { documentErrors } from '../src/core/content/document-errors.ts';
import { fieldPath } from '../src/core/content/field-name.ts';
import { fromSanity, listField, type SanityDocument } from '../src/core/content/sanity-document.ts';
import { type Shape, shapeOf } from '../src/core/content/shape.ts';
import { pictureErrors } from './picture-errors.ts';

/** Gives the published documents of the dataset as Sanity keeps them, and what it knows of its pictures. */
export type ReadOthers = (context: unknown) => Promise<readonly SanityDocument[]>;

type Told = { message: string; path: (string | number | { _key: string })[] };
type DocumentRule = {
  custom(check: (document: unknown, context: unknown) => unknown): unknown;
};

/** Holds a document of `kind` to the build's rules, in the build's words, each at its field. */
export const validation =
  (kind: DocumentKind, readOthers: ReadOthers) =>
  (rule: DocumentRule): unknown =>
    rule.custom(async (document, context) => {
      if (typeof document !== 'object' || document === null) return true;
      const told = toldOf(document as SanityDocument, kind, await readOthers(context));
      return told.length === 0 ? true : told;
    });

/** What the build would say of the document among the others, once it is published. */
export const toldOf = (
  document: SanityDocument,
  kind: DocumentKind,
  others: readonly SanityDocument[],
): Told[] => {
  const own = { ...document, _id: publishedId(document._id) };
  const around = others.filter(({ _id }) => _id !== own._id);
  const read = fromSanity([...around, own], ({ _id }) => _id);
  const written = read.find(({ source }) => source === own._id);
  if (!written) return [];
  const errors = [
    ...documentErrors(
      written,
      read.filter((each) => each !== written),
    ),
    ...pictureErrors(written, others),
  ];
  return errors.map((error) => ({ message: error.expected, path: placeOf(error, document, kind) }));
};

const publishedId = (id: string): string => id.replace(/^(drafts|versions\.[^.]+)\./, '');

/** Where in Sanity's document the field stands that the build names; within running text and pictures, they themselves. */
const placeOf = ({ field }: ContentError, document: SanityDocument, kind: DocumentKind): Told['path'] => {
  const whole = shapeOf(kind);
  const steps = fieldPath(field === 'namnet' ? 'slug' : field);
  const path: Told['path'] = [];
  let shape: Shape | undefined = whole;
  let value: unknown = document;
  if (whole.type === 'list') {
    path.push(listField);
    value = document[listField];
  }
  for (const step of steps) {
    if (shape?.type === 'richText' || (shape?.type === 'picture' && step !== 'alt')) break;
    value = (value as Record<string | number, unknown> | null | undefined)?.[step];
    const key = (value as { _key?: unknown } | null | undefined)?._key;
    path.push(typeof step === 'number' && typeof key === 'string' ? { _key: key } : step);
    if (shape?.type === 'list') shape = shape.of;
    else shape = shape?.type === 'fields' ? shape.fields[step]?.shape : undefined;
  }
  return path;
};
