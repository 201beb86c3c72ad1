import { resolve } from 'node:path';
import { Schema } from '@sanity/schema';
import { builtinTypes } from '@sanity/schema/_internal';
import { evaluateDocumentInternal, getFallbackLocaleSource } from '@sanity/validation/_internal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharpPictures } from '../../src/adapters/sharp-pictures.ts';
import { checkContent } from '../../src/core/content/check-content.ts';
import { kindOfType } from '../../src/core/content/document-types.ts';
import { preparePictures } from '../../src/core/content/prepare-pictures.ts';
import { fromSanity, type SanityDocument } from '../../src/core/content/sanity-document.ts';
import { datasetOf } from '../../tests/stand-ins/sanity-dataset.ts';
import { derivedTypes } from '../derived-type.ts';
import { mutations } from './mutations.ts';
import { uploads } from './uploads.ts';

const dataset = await datasetOf(resolve(import.meta.dirname, '../../content'));
const uploaded = await uploads();
const held = [...dataset.documents, ...uploaded.map(({ asset }) => asset)];
const shipped = dataset.documents.filter(({ _type }) => kindOfType(_type));
const pictures = new Map([
  ...dataset.pictures,
  ...uploaded.map(({ name, bytes }): [string, Uint8Array] => [name, bytes]),
]);

const schema = Schema.compile({
  name: 'default',
  types: derivedTypes(async () => held),
  parent: Schema.compile({ name: 'studio', types: builtinTypes }),
} as never);

/** Each picture is looked into once, however often it is drawn. */
const once = <Result>(look: (bytes: Uint8Array) => Promise<Result>) => {
  const seen = new Map<Uint8Array, Promise<Result>>();
  return (bytes: Uint8Array): Promise<Result> => {
    const result = seen.get(bytes) ?? look(bytes);
    seen.set(bytes, result);
    return result;
  };
};
const maker = { measure: once(sharpPictures.measure), make: once(sharpPictures.make) };

const assets = uploaded.map(({ asset }) => asset._id);

/** Everything that is asked of a client comes in otherwise. */
const clientThatIsNotAsked = { withConfig: () => clientThatIsNotAsked };

/** What the Studio says of a document, in its own words or ours. */
const studioErrors = async (document: SanityDocument): Promise<string[]> => {
  const { markers } = await evaluateDocumentInternal({
    document,
    schema,
    // As in the Studio: elsewhere a document's own rules only warn.
    environment: 'studio',
    i18n: getFallbackLocaleSource(),
    getClient: () => clientThatIsNotAsked,
    getDocumentExists: async ({ id }: { id: string }) => held.some(({ _id }) => _id === id),
  } as never);
  return markers.filter(({ level }) => level === 'error').map((marker) => marker.message);
};

/** What the build says of it, when it stands in the place of its namesake. */
const buildErrors = async (document: SanityDocument): Promise<string[]> => {
  const others = shipped.filter(({ _id }) => _id !== document._id);
  const read = fromSanity([...others, document], ({ _id }) => _id);
  const own = read.filter(({ source }) => source === document._id);
  const { errors } = await preparePictures(
    own,
    { picture: async (file) => pictures.get(file), pictureFiles: async () => [] },
    maker,
  );
  const checked = checkContent(read);
  return [...(checked.ok ? [] : checked.errors), ...errors]
    .filter(({ source }) => source === document._id)
    .map(({ expected }) => expected);
};

describe('the Studio and the build', () => {
  test('both accept everything that is shipped', async () => {
    for (const each of shipped) expect(await studioErrors(each), each._id).toEqual([]);
    expect(checkContent(fromSanity(shipped, ({ _id }) => _id)).ok).toBe(true);
  });

  test('accept the same documents, and say the same of others', async () => {
    const seen = { accepted: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...shipped).chain((document) => mutations(document, assets)),
        async (document) => {
          const built = await buildErrors(document);
          const studio = await studioErrors(document);
          seen[built.length === 0 ? 'accepted' : 'refused'] += 1;
          expect(studio.length === 0, JSON.stringify({ studio, built })).toBe(built.length === 0);
          // Sanity may add a line of its own about a value's kind; none of the build's is missing.
          expect(built.filter((message) => !studio.includes(message))).toEqual([]);
        },
      ),
      { numRuns: Number(process.env.STUDIO_RUNS ?? 150) },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(20);
  });

  test('say the same of every picture', async () => {
    const provider = shipped.find(({ _id }) => _id === 'provider-kvarnvik');
    for (const { asset, isRight } of uploaded) {
      const _ref = asset._id;
      const document = {
        ...provider,
        picture: { _type: 'image', asset: { _type: 'reference', _ref }, alt: 'En dörr.' },
      } as SanityDocument;
      const built = await buildErrors(document);
      expect(await studioErrors(document), asset._id).toEqual(built);
      expect(built.length, asset._id).toBe(isRight ? 0 : 1);
    }
  });

  test('every type is one that Sanity knows, and none is forgotten', () => {
    const types = derivedTypes(async () => []);
    expect(types.map(({ name }) => kindOfType(String(name)))).not.toContain(undefined);
  });
});
