import fc from 'fast-check';
import { kindOfType } from '../../src/core/content/document-types.ts';
import { listField, type SanityDocument } from '../../src/core/content/sanity-document.ts';
import { type Shape, shapeOf } from '../../src/core/content/shape.ts';

type Spot = { path: (string | number)[]; shape: Shape };

/**
 * A document, as it is or with one or two of its values, drawn by their shapes, in place of those that it has. `assets`
 * are the pictures that have been uploaded.
 */
export const mutations = (
  document: SanityDocument,
  assets: readonly string[],
): fc.Arbitrary<SanityDocument> => {
  const spots = spotsOf(document);
  const change = fc
    .constantFrom(...spots)
    .chain(({ path, shape }) => drawn(shape, assets).map((value) => ({ path, value })));
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(document) },
    {
      weight: 5,
      arbitrary: fc
        .array(change, { minLength: 1, maxLength: 2 })
        .map((changes) => changes.reduce((changed, { path, value }) => put(changed, path, value), document)),
    },
    { weight: 1, arbitrary: fc.constant({ ...document, okantFalt: 'x' }) },
  );
};

const spotsOf = (document: SanityDocument): Spot[] => {
  const kind = kindOfType(document._type);
  if (!kind) throw new Error(`${document._type} is none of ours.`);
  const shape = shapeOf(kind);
  return shape.type === 'list'
    ? within(document[listField], shape, [listField])
    : within(document, shape, []);
};

/** Every value at any depth, and every field that could stand there. */
const within = (value: unknown, shape: Shape, path: Spot['path']): Spot[] => {
  const here = path.length > 0 ? [{ path, shape }] : [];
  if (shape.type === 'list' && Array.isArray(value))
    return [...here, ...value.slice(0, 3).flatMap((each, index) => within(each, shape.of, [...path, index]))];
  if (shape.type !== 'fields' || typeof value !== 'object' || value === null) return here;
  return [
    ...here,
    ...Object.entries(shape.fields).flatMap(([name, field]) =>
      within((value as Record<string, unknown>)[name], field.shape, [...path, name]),
    ),
  ];
};

const put = (document: SanityDocument, path: Spot['path'], value: unknown): SanityDocument => {
  const changed = structuredClone(document);
  let inside: Record<string | number, unknown> = changed;
  for (const step of path.slice(0, -1)) {
    const next = inside[step];
    if (typeof next !== 'object' || next === null) return changed;
    inside = next as Record<string | number, unknown>;
  }
  const last = path.at(-1) as string | number;
  // A list that was shortened before has no such part any more: no document holds a hole.
  if (Array.isArray(inside) && Number(last) >= inside.length) return changed;
  if (value === undefined && !Array.isArray(inside)) delete inside[last];
  else inside[last] = value ?? '';
  return changed;
};

/** Mostly what an editor could leave there with the Studio's inputs, right or nearly. */
const drawn = (shape: Shape, assets: readonly string[]): fc.Arbitrary<unknown> => {
  const nothing = { weight: 1, arbitrary: fc.constant(undefined) };
  const some = (arbitrary: fc.Arbitrary<unknown>) => fc.oneof(nothing, { weight: 6, arbitrary });
  switch (shape.type) {
    case 'text':
      return some(
        fc.oneof(
          fc.string({ maxLength: 30 }),
          fc.constantFrom(
            'En mening.',
            '16:30',
            '17:45',
            'HT 2027',
            'VT 2027',
            '2027-03-28',
            '/om/',
            'torsdag',
          ),
          fc.nat(20).map((more) => 'å'.repeat((shape.charactersMax ?? 40) - 10 + more)),
        ),
      );
    case 'date':
      return some(fc.constantFrom('2027-01-18', '2027-06-30', '2027-09-06', '2028-02-29'));
    case 'number':
      return some(fc.oneof(fc.integer({ min: -1, max: 40 }), fc.constant(7.5)));
    case 'boolean':
      return some(fc.boolean());
    case 'choice':
      return some(fc.constantFrom(...shape.values));
    case 'reference':
      return some(
        fc
          .constantFrom('provider-kvarnvik', 'district-kvarnvik', 'routine-rekrytering', 'saknas')
          .map((_ref) => ({
            _type: 'reference',
            _ref,
          })),
      );
    case 'richText':
      return some(
        fc.constantFrom([], [blockOf('Ord.', 'https://example.se/')], [blockOf('Ord.', 'javascript:x')]),
      );
    case 'picture':
      return some(
        fc.record(
          {
            _type: fc.constant('image'),
            alt: fc.constantFrom('En dörr.', ''),
            asset: fc.constantFrom(...assets).map((_ref) => ({ _type: 'reference', _ref })),
          },
          { requiredKeys: ['_type'] },
        ),
      );
    default:
      return fc.constantFrom(undefined, ...(shape.type === 'list' ? [[]] : [{}]));
  }
};

const blockOf = (text: string, href: string) => ({
  _type: 'block',
  _key: 'b',
  style: 'normal',
  markDefs: [{ _type: 'link', _key: 'l', href }],
  children: [{ _type: 'span', _key: 's', text, marks: ['l'] }],
});
