import { describe, expect, test } from 'vitest';
import { documentTypes } from '../../src/core/content/document-types.ts';
import { listField } from '../../src/core/content/sanity-document.ts';
import { documentKinds, type Shape, shapeOf } from '../../src/core/content/shape.ts';
import { labelOf, sharedLabels } from '../labels/fields.ts';
import { choiceTitles, kindTitles } from '../labels/kinds.ts';
import { ownLabels } from '../labels/own-fields.ts';

const waysIn = (shape: Shape, path: string): string[] => {
  if (shape.type === 'list') return waysIn(shape.of, path);
  if (shape.type === 'picture') return [`${path}.alt`];
  if (shape.type !== 'fields') return [];
  return Object.entries(shape.fields).flatMap(([name, field]) => [
    `${path}.${name}`,
    ...waysIn(field.shape, `${path}.${name}`),
  ]);
};

const fields = documentKinds.flatMap((kind) => {
  const { only, ofLanguage } = documentTypes[kind];
  const shape = shapeOf(kind);
  const list = shape.type === 'list' ? [`${kind}.${listField}`] : [];
  return [
    ...(only === undefined ? [`${kind}.slug`] : []),
    ...(ofLanguage ? [`${kind}.language`] : []),
    ...list,
    ...waysIn(shape, list[0] ?? kind),
  ];
});

const choices = (shape: Shape): readonly string[] => {
  if (shape.type === 'choice') return shape.values;
  if (shape.type === 'list') return choices(shape.of);
  return shape.type === 'fields' ? Object.values(shape.fields).flatMap((field) => choices(field.shape)) : [];
};

describe('labels', () => {
  test('every field has one', () => expect(fields.filter((path) => !labelOf(path))).toEqual([]));

  test('every kind has one', () => expect(Object.keys(kindTitles)).toEqual(documentKinds));

  test('each is of a field that exists, and none is hidden by another', () => {
    const byName = fields.filter((path) => !(path in ownLabels)).map((path) => path.split('.').at(-1));
    expect(Object.keys(ownLabels).filter((path) => !fields.includes(path))).toEqual([]);
    expect(Object.keys(sharedLabels).filter((name) => !byName.includes(name))).toEqual([]);
  });

  test('each chosen value that is named can be chosen', () => {
    const known = documentKinds.flatMap((kind) => choices(shapeOf(kind)));
    expect(Object.keys(choiceTitles).filter((value) => !known.includes(value))).toEqual([]);
  });
});
