import { createClient } from '@sanity/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sanityPreview } from '../../src/adapters/sanity-preview.ts';
import { startSanityApi } from '../../tests/stand-ins/sanity-api.ts';
import { pageOf, previewLink } from '../preview-link.ts';

describe('a document’s page', () => {
  test.each([
    [{ _type: 'provider', slug: { current: 'kvarnvik' } }, '/anordnare/kvarnvik/'],
    [{ _type: 'groupRound', slug: { current: 'x' }, group: 'trappan' }, '/stodgrupper/trappan/'],
    [{ _type: 'languageGroup', slug: { current: 'solrosen' }, language: 'en' }, '/en/stodgrupper/solrosen/'],
    [{ _type: 'siteSettings' }, '/'],
  ])('%j is %s', (document, page) => expect(pageOf({ _id: 'x', ...document })).toBe(page));

  test.each([
    null,
    { _id: 'x', _type: 'provider' },
    { _id: 'x', _type: 'provider', slug: { current: 7 } },
    { _id: 'x', _type: 'searchWords' },
    { _id: 'x', _type: 'sanity.imageAsset' },
  ])('is not there for %j', (document) => expect(pageOf(document)).toBeUndefined());
});

describe('the link to a preview', () => {
  let sanity: Awaited<ReturnType<typeof startSanityApi>>;
  beforeAll(async () => {
    sanity = await startSanityApi([]);
  });
  afterAll(() => sanity.stop());

  test('is one that the site opens', async () => {
    const address = {
      projectId: sanity.projectId,
      dataset: sanity.dataset,
      token: sanity.token,
      apiHost: sanity.url,
    };
    const client = createClient({
      ...address,
      apiVersion: '2026-02-01',
      useProjectHostname: false,
      useCdn: false,
    });
    const link = await previewLink(client, {
      siteUrl: 'https://stod.example.se',
      page: '/om/',
      studioUrl: 'https://studio.example.se/structure',
      userId: 'p1',
    });

    expect(link).toMatch(
      /^https:\/\/stod\.example\.se\/forhandsvisning\/oppna\/\?sanity-preview-secret=[\w-]{20,}&/,
    );
    expect(await sanityPreview(address).opened(link)).toBe('/om/');
  });
});
