import type { RawDocument } from './content.ts';
import { fieldName } from './field-name.ts';
import { type Picture, pictureSchema } from './picture.ts';
import { type Shape, shapeOf } from './shape.ts';

/** A picture where a document has it. */
export type PlacedPicture = { source: string; field: string; picture: Picture };

/** Every picture of a document that its schema would take. What it would refuse is the schema's to tell. */
export const picturesIn = ({ kind, source, data }: RawDocument): PlacedPicture[] => {
  const found: PlacedPicture[] = [];
  eachPicture(data, shapeOf(kind), [], (picture, path) => {
    found.push({ source, field: fieldName([...path, 'file']), picture });
    return picture;
  });
  return found;
};

/** The document with the files of its pictures under other names. */
export const withFiles = (document: RawDocument, nameOf: (file: string) => string): RawDocument => ({
  ...document,
  data: eachPicture(document.data, shapeOf(document.kind), [], (picture) => ({
    ...picture,
    file: nameOf(picture.file),
  })),
});

type Path = readonly PropertyKey[];

/** The value with each picture in it put through `change`; one that holds none is handed back as it is. */
const eachPicture = (
  value: unknown,
  shape: Shape,
  path: Path,
  change: (picture: Picture, path: Path) => Picture,
): unknown => {
  if (!mayHold(shape)) return value;
  if (shape.type === 'picture') {
    const picture = pictureSchema.safeParse(value);
    return picture.success ? change(picture.data, path) : value;
  }
  if (shape.type === 'list' && Array.isArray(value))
    return value.map((each, index) => eachPicture(each, shape.of, [...path, index], change));
  if (shape.type !== 'fields' || typeof value !== 'object' || value === null) return value;
  const changed: Record<string, unknown> = { ...value };
  for (const [name, field] of Object.entries(shape.fields))
    if (name in changed) changed[name] = eachPicture(changed[name], field.shape, [...path, name], change);
  return changed;
};

/** Shapes are few and documents many: each shape is looked through once. */
const mayHold = (shape: Shape): boolean => {
  const known = holding.get(shape);
  if (known !== undefined) return known;
  const holds =
    shape.type === 'picture' ||
    (shape.type === 'list' && mayHold(shape.of)) ||
    (shape.type === 'fields' && Object.values(shape.fields).some((field) => mayHold(field.shape)));
  holding.set(shape, holds);
  return holds;
};

const holding = new WeakMap<Shape, boolean>();
