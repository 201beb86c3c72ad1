import { resolve } from 'node:path';
import { createClient } from '@sanity/client';
import { createPreviewSecret } from '@sanity/preview-url-secret/create-secret';
import { setSecretSearchParams } from '@sanity/preview-url-secret/without-secret-search-params';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fileContent } from '../../src/adapters/file-content.ts';
import { hmacPreviewPasses } from '../../src/adapters/hmac-preview-passes.ts';
import { sanityPreview } from '../../src/adapters/sanity-preview.ts';
import { toSanity } from '../../src/core/content/sanity-document.ts';
import { openPreview, readPreview } from '../../src/core/preview/preview.ts';
import { startSanityApi } from '../stand-ins/sanity-api.ts';

const shipped = (await fileContent(resolve('content')).read()).map((each) => toSanity(each));
let sanity: Awaited<ReturnType<typeof startSanityApi>>;
beforeAll(async () => {
  sanity = await startSanityApi(shipped);
});
afterAll(() => sanity.stop());
beforeEach(() => {
  sanity.state.behaviours = [];
  sanity.state.requests = [];
  sanity.state.clock = () => new Date();
});

const now = new Date('2027-01-18T12:00:00Z');
const passes = hmacPreviewPasses('a secret of forty characters for tests ..');
const address = () => ({
  projectId: sanity.projectId,
  dataset: sanity.dataset,
  apiHost: sanity.url,
  token: sanity.token,
});
const ports = (token = sanity.token) => ({
  passes,
  source: async () => sanityPreview({ ...address(), token }, { questionTimeoutMs: 300, timeoutMs: 900 }),
  clock: () => now,
  secureCookie: false,
});

/** A link as the Studio makes it, with Sanity's own library and an editor's rights. */
const link = async (path: string): Promise<string> => {
  const client = createClient({
    ...address(),
    apiVersion: '2025-02-19',
    useProjectHostname: false,
    useCdn: false,
  });
  const { secret } = await createPreviewSecret(client, 'test', 'https://studio.example.se/', undefined);
  const door = new URL('https://stod.example.se/forhandsvisning/oppna/');
  return setSecretSearchParams(door, secret, path, 'drafts').href;
};
const opened = async (path: string) => openPreview(ports(), await link(path));

describe('a link from the Studio', () => {
  test('opens the page that it names, for an hour, and leaves its secret behind', async () => {
    expect(await opened('/stodgrupper/solrosen/')).toEqual({
      ok: true,
      path: '/forhandsvisning/stodgrupper/solrosen/',
      cookie: expect.stringMatching(/^forhandsvisning=1800277200\.[\w-]{43}; .*Max-Age=3600/),
    });
  });

  test.each([
    'https://evil.example/om/',
    '//evil.example',
    'http://localhost//evil.example/',
    'http://localhost/%5Cevil.example/',
    'javascript:alert(1)',
    '/anmalan/foralder/',
    '/samordning/#lank=x',
  ])('never leads out of the preview: %s', async (path) => {
    const answer = await opened(path);
    // What stands behind another site's name is a path of ours; what has no preview becomes the front page.
    expect(answer).toMatchObject({ ok: true, path: expect.stringMatching(/^\/forhandsvisning\/(om\/)?$/) });
  });

  test('is good for an hour, however often, and then refused', async () => {
    const made = await link('/om/');
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000);
    sanity.state.clock = () => at(59);
    expect(await openPreview(ports(), made)).toMatchObject({ ok: true });
    sanity.state.clock = () => at(60.1);
    expect(await openPreview(ports(), made)).toMatchObject({ ok: false, why: 'refused' });
  });

  test.each(['', 'x', "' || true || '", 'MDEyMzQ1Njc4OWFiY2RlZg'])(
    'is refused with the secret %j',
    async (secret) => {
      const forged = setSecretSearchParams(
        new URL('https://stod.example.se/forhandsvisning/oppna/'),
        secret,
        '/',
        'drafts',
        undefined,
      );
      expect(await openPreview(ports(), forged.href)).toMatchObject({ ok: false, why: 'refused' });
    },
  );

  test('is refused when it is one that never ends', async () => {
    const secret = 'c2hhcmVkLXdpdGgtZXZlcnlib2R5';
    sanity.put({
      _id: 'sanity-preview-url-secret.share-access',
      _type: 'sanity.previewUrlShareAccess',
      secret,
      studioUrl: 'https://studio.example.se/',
    });
    const shared = setSecretSearchParams(
      new URL('https://stod.example.se/forhandsvisning/oppna/'),
      secret,
      '/',
      'drafts',
      undefined,
    );
    const answer = await openPreview(ports(), shared.href);
    sanity.remove('sanity-preview-url-secret.share-access');
    expect(answer).toMatchObject({ ok: false, why: 'refused' });
  });

  test('is not asked about where it can be none', async () => {
    await openPreview(ports(), 'https://stod.example.se/forhandsvisning/oppna/?sanity-preview-secret=x');
    expect(sanity.state.requests).toEqual([]);
  });

  test.each([
    ['does not answer', 'hang' as const, 'för långsamt|svarar inte'],
    ['is busy', { status: 429, retryAfter: '0' }, '429'],
    ['is broken', { status: 503 }, '503'],
  ])('is answered within bounds when Sanity %s', async (_state, behaviour, said) => {
    const made = await link('/om/');
    sanity.state.behaviours = [behaviour];
    const begun = Date.now();
    const answer = await openPreview(ports(), made);
    expect(answer).toMatchObject({ ok: false, why: 'away', reason: expect.stringMatching(said) });
    expect(Date.now() - begun).toBeLessThan(1_500);
  });
});

describe('a visit to the preview', () => {
  const pass = `forhandsvisning=${passes.issue(new Date(now.getTime() + 60_000))}`;
  const group = shipped.find(({ _id }) => _id === 'supportGroup-solrosen');
  const draft = (fields: object) =>
    sanity.put({ ...group, _type: 'supportGroup', _id: 'drafts.supportGroup-solrosen', ...fields });

  test('is made of drafts in place of what they will replace, and names them', async () => {
    draft({ summary: 'Ett utkast.' });
    const preview = await readPreview(ports(), pass);
    sanity.remove('drafts.supportGroup-solrosen');
    if (preview.show !== 'page') throw new Error(preview.show);
    expect(preview.content.groups[0]?.summary).toBe('Ett utkast.');
    expect(preview.drafts).toEqual(['Stödgruppen «Solrosen» (solrosen)']);
  });

  test('tells what is wrong in a draft', async () => {
    draft({ summary: '' });
    const preview = await readPreview(ports(), pass);
    sanity.remove('drafts.supportGroup-solrosen');
    expect(preview).toMatchObject({
      show: 'wrong',
      errors: [
        { source: 'Stödgruppen «Solrosen» (solrosen)', field: 'summary', expected: expect.any(String) },
      ],
    });
  });

  test('shows no round of Trappan that tells a day or a place', async () => {
    const round = shipped.find(({ _type, group }) => _type === 'groupRound' && group === 'trappan');
    sanity.put({
      ...round,
      _type: 'groupRound',
      _id: `drafts.${round?._id}`,
      schedule: { place: 'Kvarngatan 3' },
    });
    const preview = await readPreview(ports(), pass);
    sanity.remove(`drafts.${round?._id}`);
    expect(preview).toMatchObject({ show: 'wrong' });
    expect(JSON.stringify(preview)).not.toContain('Kvarngatan');
  });

  test('without a pass asks Sanity nothing', async () => {
    expect(await readPreview(ports(), null)).toEqual({ show: 'closed' });
    expect(sanity.state.requests).toEqual([]);
  });

  test('is told in time that Sanity is slow, although each question is answered in the end', async () => {
    sanity.state.behaviours = Array.from({ length: 10 }, (_, index) => (index % 2 ? 'whole' : 'hang'));
    expect(await readPreview(ports(), pass)).toMatchObject({
      show: 'away',
      reason: expect.stringContaining('för långsamt'),
    });
  });

  test('says so when the token may not read drafts', async () => {
    const preview = await readPreview(ports('a-wrong-token'), pass);
    expect(preview).toMatchObject({ show: 'away', reason: expect.stringContaining('SANITY_READ_TOKEN') });
    expect(JSON.stringify(preview)).not.toContain('a-wrong-token');
  });
});
