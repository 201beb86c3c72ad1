import type { DocumentKind, RawDocument } from './content.ts';
import { documentTypes, kindOfType } from './document-types.ts';
import { assetFile, fileAsset } from './picture-asset.ts';
import { fromPortableText, toPortableText } from './portable-text.ts';
import type { RichText } from './rich-text.ts';
import { type Shape, shapeOf } from './shape.ts';

/** A document as Sanity keeps it. */
export type SanityDocument = { _id: string; _type: string; [field: string]: unknown };

/** The field under which a document stands whose schema is a list: in Sanity every document has fields. */
export const listField = 'items';

/** Sanity's own name for a document of ours. No dots: they would hide it from everybody without a token. */
export const sanityId = ({ kind, id, language }: Pick<RawDocument, 'kind' | 'id' | 'language'>): string => {
  const { type, only } = documentTypes[kind];
  return [type, language, only === undefined ? id : undefined].filter((part) => part !== undefined).join('-');
};

/** What leads from a document of Sanity's to the bytes of a picture. */
type PictureLink = { asset: { _type: 'reference'; _ref: string } } | { _sanityAsset: string };

/** The link to an asset that Sanity has already. */
const assetLink = (file: string): PictureLink => ({ asset: { _type: 'reference', _ref: fileAsset(file) } });

/**
 * A document as Sanity keeps it: references and rich text in its own forms, and a key for each part of a list, counted,
 * so that the same document gives the same bytes. `pictureLink` says how a picture's file is found.
 */
export const toSanity = (
  document: RawDocument,
  pictureLink: (file: string) => PictureLink = assetLink,
): SanityDocument => {
  const { kind, id, language } = document;
  const { type, only } = documentTypes[kind];
  const shape = shapeOf(kind);
  const fields = shape.type === 'list' ? { [listField]: document.data } : document.data;
  const whole: Shape =
    shape.type === 'list' ? { type: 'fields', fields: { [listField]: { shape, required: true } } } : shape;
  return {
    _id: sanityId(document),
    _type: type,
    ...(only === undefined ? { slug: { _type: 'slug', current: id } } : {}),
    ...(language === undefined ? {} : { language }),
    ...(outward(fields, whole, '', pictureLink) as Record<string, unknown>),
  };
};

const outward = (
  value: unknown,
  shape: Shape,
  name: string,
  pictureLink: (file: string) => PictureLink,
): unknown => {
  switch (shape.type) {
    case 'reference':
      return { _type: 'reference', _ref: sanityId({ kind: shape.to, id: String(value) }) };
    case 'richText':
      return toPortableText(value as RichText);
    case 'picture': {
      const { file, ...words } = objectOf(value);
      return { _type: 'image', ...(typeof file === 'string' ? pictureLink(file) : {}), ...words };
    }
    case 'list':
      return (value as unknown[]).map((each, index) => {
        const item = outward(each, shape.of, name, pictureLink);
        const typed = shape.of.type === 'fields' ? { _type: itemType(name) } : {};
        return typeof item === 'object' ? { _key: `${name}${index}`, ...typed, ...item } : item;
      });
    case 'fields':
      return Object.fromEntries(
        Object.entries(value as object).map(([field, each]) => {
          const known = shape.fields[field];
          return [field, known ? outward(each, known.shape, field, pictureLink) : each];
        }),
      );
    default:
      return value;
  }
};

/** What Sanity calls a part of the list `name`. */
export const itemType = (name: string): string => `${name}Item`;

/**
 * Documents of ours among those that Sanity keeps, in their written form; a wrong one keeps what is wrong, for
 * the schemas to tell. `sourceOf` says where an editor finds one; `pictureFile` names the file that a picture's link leads to.
 */
export const fromSanity = (
  documents: readonly SanityDocument[],
  sourceOf: (document: SanityDocument, kind: DocumentKind) => string,
  pictureFile: (link: string) => string = assetFile,
): RawDocument[] => {
  const named = new Map(documents.map((document) => [document._id, document]));
  return documents.flatMap((document) => {
    const kind = kindOfType(document._type);
    if (!kind) return [];
    const { only, ofLanguage } = documentTypes[kind];
    const shape = shapeOf(kind);
    const { slug: _slug, ...fields } = document;
    const language = ofLanguage && String(fields.language ?? '');
    if (ofLanguage) delete (fields as { language?: unknown }).language;
    const reading = {
      nameOf: (id: string, to: DocumentKind) => referredName(id, named.get(id), to),
      pictureFile,
    };
    const data = inward(shape.type === 'list' ? fields[listField] : fields, shape, reading);
    return [
      {
        kind,
        id: only ?? slugOf(document),
        source: sourceOf(document, kind),
        data,
        ...(language === undefined ? {} : { language }),
        ...(String(fields._originalId ?? '').startsWith('drafts.') ? { isDraft: true as const } : {}),
      },
    ];
  });
};

const slugOf = ({ _id, slug }: SanityDocument): string => {
  const { current } = objectOf(slug);
  return typeof current === 'string' ? current : _id;
};

/**
 * The name that a reference gives in a file. One that leads to another kind gets that kind's name before it, so that it
 * is never taken for its namesake of the right kind, and the message about it tells what it is.
 */
const referredName = (id: string, found: SanityDocument | undefined, to: DocumentKind): string => {
  if (!found) return nameIn(id, to);
  return found._type === documentTypes[to].type
    ? slugOf(found)
    : `${found._type.toLowerCase()}-${slugOf(found)}`;
};

/** The name in an id of ours (`provider-kvarnvik`) whose document is gone, for the message that it is. */
const nameIn = (id: string, kind: DocumentKind): string => {
  const prefix = `${documentTypes[kind].type}-`;
  return id.startsWith(prefix) ? id.slice(prefix.length) : id;
};

type Reading = { nameOf(id: string, kind: DocumentKind): string; pictureFile(link: string): string };

/** By its shape where it has it, else without Sanity's own fields alone. */
const inward = (value: unknown, shape: Shape | undefined, reading: Reading): unknown => {
  if (Array.isArray(value)) {
    if (shape?.type === 'richText') return fromPortableText(value);
    return value.map((each) => inward(each, shape?.type === 'list' ? shape.of : undefined, reading));
  }
  if (typeof value !== 'object' || value === null) return value;
  const { _ref, _sanityAsset, asset, alt } = value as Record<string, unknown>;
  if (shape?.type === 'reference' && typeof _ref === 'string') return reading.nameOf(_ref, shape.to);
  if (shape?.type === 'picture') {
    const link = _sanityAsset ?? objectOf(asset)._ref;
    const picture = {
      ...(typeof link === 'string' ? { file: reading.pictureFile(link) } : {}),
      ...given({ alt }),
    };
    return Object.keys(picture).length > 0 ? picture : undefined;
  }
  return given(
    Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => !name.startsWith('_'))
        .map(([name, each]) => [
          name,
          inward(each, shape?.type === 'fields' ? shape.fields[name]?.shape : undefined, reading),
        ]),
    ),
  );
};

/** An emptied field is a field that is not there. */
const given = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
