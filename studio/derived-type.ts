import type { DocumentKind } from '../src/core/content/content.ts';
import { documentTypes } from '../src/core/content/document-types.ts';
import { itemType, listField } from '../src/core/content/sanity-document.ts';
import { documentKinds, type Shape, shapeOf } from '../src/core/content/shape.ts';
import { labelOf } from './labels/fields.ts';
import { choiceTitles, kindTitles } from './labels/kinds.ts';
import { preview } from './rows.ts';
import { type ReadOthers, validation } from './validation.ts';

/** A type as Sanity's schema takes it. */
type Definition = { type: string; [option: string]: unknown };

/**
 * The Studio's types: one for each kind of document, derived from the schema that the build holds it to. What is wrong in
 * a document is told by the build's own rules; `readOthers` gives the documents that it stands among.
 */
export const derivedTypes = (readOthers: ReadOthers): Definition[] =>
  documentKinds.map((kind) => documentType(kind, readOthers));

const documentType = (kind: DocumentKind, readOthers: ReadOthers): Definition => {
  const { type, only, ofLanguage } = documentTypes[kind];
  const shape = shapeOf(kind);
  return {
    type: 'document',
    name: type,
    title: kindTitles[kind],
    fields: [
      // That a name stands once is the build's rule; Sanity's own would say it once more, in English.
      ...(only === undefined
        ? [{ ...named('slug', kind), type: 'slug', options: { isUnique: () => true } }]
        : []),
      ...(ofLanguage ? [{ ...named('language', kind), type: 'string' }] : []),
      ...(shape.type === 'list' ? [fieldOf(listField, shape, kind)] : fieldsOf(shape, kind)),
    ],
    preview: preview(kind),
    validation: validation(kind, readOthers),
  };
};

const fieldsOf = (shape: Shape, path: string): Definition[] =>
  shape.type === 'fields'
    ? Object.entries(shape.fields).map(([name, field]) => fieldOf(name, field.shape, path))
    : [];

const fieldOf = (name: string, shape: Shape, path: string): Definition => ({
  ...named(name, path),
  ...typed(shape, name, `${path}.${name}`),
  ...(path === 'rounds' && name === 'schedule' ? { hidden: withoutSchedule } : {}),
});

/** What a protected round may not have is not asked for, unless it is there to be taken away. */
const withoutSchedule = ({ document }: { document?: { group?: unknown; schedule?: unknown } }): boolean =>
  document?.group === 'trappan' && document.schedule === undefined;

const named = (name: string, path: string) => ({ name, ...(labelOf(`${path}.${name}`) ?? { title: name }) });

const longTextCharacters = 120;
const pictureTypes = 'image/jpeg,image/png,image/webp';

const typed = (shape: Shape, name: string, path: string): Definition => {
  switch (shape.type) {
    case 'text':
      return (shape.charactersMax ?? 0) > longTextCharacters ? { type: 'text', rows: 3 } : { type: 'string' };
    case 'choice':
      return {
        type: 'string',
        options: { list: shape.values.map((value) => ({ value, title: choiceTitles[value] ?? value })) },
      };
    case 'reference':
      return { type: 'reference', to: [{ type: documentTypes[shape.to].type }] };
    case 'list':
      return { type: 'array', of: [itemOf(shape.of, name, path)] };
    case 'fields':
      return { type: 'object', fields: fieldsOf(shape, path), options: { collapsible: true } };
    case 'richText':
      return { type: 'array', of: [block] };
    case 'picture':
      return {
        type: 'image',
        // Where a photograph was taken is nobody's: Sanity is not to note it down.
        options: { accept: pictureTypes, metadata: [] },
        fields: [{ ...named('alt', path), type: 'string' }],
      };
    default:
      return { type: shape.type };
  }
};

const itemOf = (shape: Shape, name: string, path: string): Definition =>
  shape.type === 'fields' ? { ...typed(shape, name, path), name: itemType(name) } : typed(shape, name, path);

/** Strong words, links and points; the site shows nothing else. */
const block: Definition = {
  type: 'block',
  styles: [{ title: 'Text', value: 'normal' }],
  lists: [{ title: 'Punkter', value: 'bullet' }],
  marks: {
    decorators: [{ title: 'Stark', value: 'strong' }],
    annotations: [
      {
        name: 'link',
        type: 'object',
        title: 'Länk',
        fields: [{ name: 'href', type: 'string', title: 'Adress' }],
      },
    ],
  },
};
