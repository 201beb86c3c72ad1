import { resolve } from 'node:path';
import { Schema } from '@sanity/schema';
import { builtinTypes } from '@sanity/schema/_internal';
import { evaluateDocumentInternal, getFallbackLocaleSource } from '@sanity/validation/_internal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileContent } from '../../src/adapters/file-content.ts';
import { checkContent } from '../../src/core/content/check-content.ts';
import { kindOfType } from '../../src/core/content/document-types.ts';
import { fromSanity, type SanityDocument, toSanity } from '../../src/core/content/sanity-document.ts';
import { derivedTypes } from '../derived-type.ts';
import { pictureFile } from '../validation.ts';
import { mutations, uploaded } from './mutations.ts';

const shipped = (await fileContent(resolve(import.meta.dirname, '../../content')).read()).map((each) =>
  toSanity(each),
);

const schema = Schema.compile({
  name: 'default',
  types: derivedTypes(async () => shipped),
  parent: Schema.compile({ name: 'studio', types: builtinTypes }),
} as never);

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
    getDocumentExists: async ({ id }: { id: string }) =>
      id === uploaded || shipped.some(({ _id }) => _id === id),
  } as never);
  return markers.filter(({ level }) => level === 'error').map((marker) => marker.message);
};

/** What the build says of it, when it stands in the place of its namesake. */
const buildErrors = (document: SanityDocument): string[] => {
  const others = shipped.filter(({ _id }) => _id !== document._id);
  const checked = checkContent(fromSanity([...others, document], ({ _id }) => _id, pictureFile));
  return checked.ok
    ? []
    : checked.errors.filter(({ source }) => source === document._id).map(({ expected }) => expected);
};

describe('the Studio and the build', () => {
  test('both accept everything that is shipped', async () => {
    for (const each of shipped) expect(await studioErrors(each), each._id).toEqual([]);
    expect(checkContent(fromSanity(shipped, ({ _id }) => _id, pictureFile)).ok).toBe(true);
  });

  test('accept the same documents, and say the same of others', async () => {
    const seen = { accepted: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...shipped).chain((document) => mutations(document)),
        async (document) => {
          const built = buildErrors(document);
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

  test('every type is one that Sanity knows, and none is forgotten', () => {
    const types = derivedTypes(async () => []);
    expect(types.map(({ name }) => kindOfType(String(name)))).not.toContain(undefined);
  });
});
