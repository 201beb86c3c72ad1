import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { linkedWithin, pathOfSite, previewPath } from '../../../src/core/preview/preview-path.ts';

describe('a preview’s address', () => {
  test.each(['/', '/om/', '/stodgrupper/solrosen/', '/en/stodgrupper/trappan/', '/anmalan/', '/en/anmalan/'])(
    'is there for %s, and leads back to it',
    (path) => {
      expect(previewPath(path)).toBe(`/forhandsvisning${path}`);
      expect(pathOfSite(`/forhandsvisning${path}`)).toBe(path);
    },
  );

  test.each([
    '//evil.example/',
    '/\\evil.example/',
    'https://evil.example/',
    '//evil.example/..//',
    '/om/../../evil/',
    '/%2F%2Fevil.example/',
    '/om/\r\nSet-Cookie: a=b/',
    '/om/?to=//evil.example/',
    'javascript:alert(1)',
    '/om',
    '',
  ])('is not there for %j', (path) => expect(previewPath(path)).toBeUndefined());

  test.each([
    '/anmalan/foralder/',
    '/en/anmalan/barn/',
    '/samordning/',
    '/samordning/inbjudan/',
    '/sok/',
    '/api/registrations/',
    '/forhandsvisning/',
    '/forhandsvisning/avsluta/',
  ])('is not there for what sends, searches or is no page: %s', (path) =>
    expect(previewPath(path)).toBeUndefined(),
  );

  test('takes no public page’s own place', () => {
    const folders = readdirSync(new URL('../../../src/pages/', import.meta.url));
    expect(folders.filter((name) => name.startsWith('forhandsvisning'))).toEqual(['forhandsvisning']);
    expect(pathOfSite('/forhandsvisningar/')).toBe('/forhandsvisningar/');
  });
});

describe('links in a preview', () => {
  test('stay in it where the page has a preview, with their fragment', () =>
    expect(linkedWithin('<a class="onward" href="/stodgrupper/#omgangar">')).toBe(
      '<a class="onward" href="/forhandsvisning/stodgrupper/#omgangar">',
    ));

  test.each([
    '<a class="button" href="/anmalan/foralder/">',
    '<a href="/kartan/kartan.csv" download>',
    '<a href="https://example.se/om/">',
    '<a href="//example.se/om/">',
    '<a href="#innehall">',
    '<link rel="stylesheet" href="/_astro/preview.css">',
    '<form method="post" action="/forhandsvisning/avsluta/">',
    '<p>href="/om/"</p>',
  ])('are left as they are otherwise: %s', (html) => expect(linkedWithin(html)).toBe(html));
});
