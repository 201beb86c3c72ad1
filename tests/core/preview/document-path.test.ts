import { expect, test } from 'vitest';
import { documentKinds } from '../../../src/core/content/shape.ts';
import { documentPath } from '../../../src/core/preview/document-path.ts';
import { previewPath } from '../../../src/core/preview/preview-path.ts';

const named = { slug: 'solrosen', language: 'en', group: 'solrosen' };

test('every kind but the search’s words and the slides’ has a page with a preview', () => {
  const without = documentKinds.filter((kind) => previewPath(documentPath(kind, named) ?? '') === undefined);
  expect(without).toEqual(['searchWords', 'slideWords']);
});

test('a round stands on its group’s page', () =>
  expect(documentPath('rounds', { slug: 'trappan-vt-2027', group: 'trappan' })).toBe(
    '/stodgrupper/trappan/',
  ));

test('a document without a name has no page yet', () => {
  expect(documentPath('providers', { slug: '' })).toBeUndefined();
  expect(documentPath('languageGroups', { slug: 'solrosen' })).toBeUndefined();
});
