import type { z } from 'zod';
import { type DocumentKind, schemaOf } from './content.ts';

/**
 * What a document of a kind is made of, read from its schema: the one truth from which every other form of the content
 * (Sanity's documents, the Studio's fields) is derived.
 */
export type Shape =
  | { type: 'text'; charactersMax: number | undefined }
  | { type: 'date' | 'number' | 'boolean' | 'richText' | 'picture' }
  | { type: 'choice'; values: readonly string[] }
  | { type: 'reference'; to: DocumentKind }
  | { type: 'list'; of: Shape }
  | { type: 'fields'; fields: Readonly<Record<string, Field>> };

export type Field = { shape: Shape; required: boolean };

/** The shape of a kind. A kind whose schema is a list has no fields of its own: its shape is that list. */
export const shapeOf = (kind: DocumentKind): Shape => {
  const known = shapes.get(kind) ?? read(schemaOf[kind](undefined));
  shapes.set(kind, known);
  return known;
};

const shapes = new Map<DocumentKind, Shape>();

/** The kinds, in the order in which `schemaOf` names them. */
export const documentKinds = Object.keys(schemaOf) as DocumentKind[];

/** As far as schemas of content use zod: a schema that this does not know is a bug, found by the first test. */
const read = (schema: z.core.$ZodType): Shape => {
  const marked = markOf(schema);
  if (marked) return marked;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return 'format' in def && def.format === 'date'
        ? { type: 'date' }
        : { type: 'text', charactersMax: (schema as z.ZodString).maxLength ?? undefined };
    case 'number':
    case 'boolean':
      return { type: def.type };
    case 'enum':
      return { type: 'choice', values: Object.values(def.entries).map(String) };
    case 'array':
      return { type: 'list', of: read(def.element) };
    case 'object':
      return {
        type: 'fields',
        fields: Object.fromEntries(
          Object.entries(def.shape).map(([name, each]): [string, Field] => {
            const { schema: inner, required } = unwrapped(each);
            return [name, { shape: read(inner), required }];
          }),
        ),
      };
    default:
      throw new Error(`No shape is known for zod's ${def.type}.`);
  }
};

const unwrapped = (schema: z.core.$ZodType): { schema: z.core.$ZodType; required: boolean } => {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'optional' ? { schema: def.innerType, required: false } : { schema, required: true };
};

/** What the schema cannot tell by itself stands in its metadata. */
const markOf = (schema: z.core.$ZodType): Shape | undefined => {
  const meta = (schema as z.ZodType).meta?.() as
    | { shape?: 'richText' | 'picture'; refersTo?: DocumentKind }
    | undefined;
  if (meta?.refersTo) return { type: 'reference', to: meta.refersTo };
  return meta?.shape && { type: meta.shape };
};
