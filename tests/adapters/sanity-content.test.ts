import { resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fileContent } from '../../src/adapters/file-content.ts';
import { sanityContent } from '../../src/adapters/sanity-content.ts';
import { checkContent } from '../../src/core/content/check-content.ts';
import type { RawDocument } from '../../src/core/content/content.ts';
import { toSanity } from '../../src/core/content/sanity-document.ts';
import { UnreadableContent } from '../../src/core/content/unreadable-content.ts';
import { startSanityApi } from '../stand-ins/sanity-api.ts';

const shipped = await fileContent(resolve('content')).read();
let sanity: Awaited<ReturnType<typeof startSanityApi>>;
beforeAll(async () => {
  sanity = await startSanityApi(shipped.map((each) => toSanity(each)));
});
afterAll(() => sanity.stop());
beforeEach(() => {
  sanity.state.behaviours = [];
  sanity.state.requests = [];
});

const patient = { attemptsMax: 3, retryDelayMs: 1, retryDelayMaxMs: 50 };
const address = (token?: string) => ({
  projectId: sanity.projectId,
  dataset: sanity.dataset,
  apiHost: sanity.url,
  token,
});
const content = (options: Parameters<typeof sanityContent>[1] = {}, token?: string) =>
  sanityContent(address(token), { timeoutMs: 300, patient, ...options });
const failing = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => expect.unreachable('It was read.'),
    (error: Error) => error,
  );

describe('content from Sanity', () => {
  test('is the same documents as the files, page by page', async () => {
    const bare = (documents: readonly RawDocument[]) =>
      documents
        .map(({ kind, id, language, data }) => ({ kind, id, language, data }))
        .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
    const read = await content().read();

    expect(bare(read)).toEqual(bare(shipped));
    expect(sanity.state.requests.every(({ perspective }) => perspective === 'published')).toBe(true);
  });

  test('passes more documents than one page holds', async () => {
    for (let index = 0; index < 250; index += 1)
      sanity.put({ _id: `district-x${index}`, _type: 'district', slug: { current: `x${index}` }, name: 'X' });
    const read = await content().read();
    for (let index = 0; index < 250; index += 1) sanity.remove(`district-x${index}`);

    expect(read.length).toBe(shipped.length + 250);
  });

  test('shows a draft with a token only, and names a wrong one as its editor does', async () => {
    sanity.put({
      _id: 'drafts.district-lovangen',
      _type: 'district',
      slug: { current: 'lovangen' },
      name: '',
    });
    const published = checkContent(await content().read());
    const drafts = checkContent(await content({ perspective: 'drafts' }, sanity.token).read());
    const locked = await failing(content({ perspective: 'drafts' }).read());
    sanity.remove('drafts.district-lovangen');

    expect(published.ok).toBe(true);
    expect(drafts).toEqual({
      ok: false,
      errors: [
        { source: 'Stadsdelen (lovangen)', field: 'name', expected: 'Skriv en text, fältet är tomt.' },
      ],
    });
    expect(locked.message).toContain('Sanity släpper inte in oss (401)');
  });
});

describe('a Sanity that is not well', () => {
  test.each([
    ['busy', { status: 429, retryAfter: '0' }],
    ['broken', { status: 500 }],
    ['away', { status: 503 }],
    ['cut off', 'cut' as const],
    ['slow', 'hang' as const],
  ])('is asked again when it is %s', async (_state, behaviour) => {
    sanity.state.behaviours = [behaviour, behaviour, 'whole'];
    expect((await content().read()).length).toBe(shipped.length);
  });

  test.each([
    ['busy', { status: 429, retryAfter: '0' }, 'svarar med fel (429), efter 3 försök'],
    ['broken', { status: 502 }, 'svarar med fel (502), efter 3 försök'],
    ['slow', 'hang' as const, 'svarar inte, efter 3 försök'],
  ])('stops the reading, in an editor’s words, when it stays %s', async (_state, behaviour, said) => {
    sanity.state.behaviours = [behaviour];
    const error = await failing(content().read());

    expect(error).toBeInstanceOf(UnreadableContent);
    expect(error.message).toContain(said);
    expect(error.message).toContain('Webbplatsen är kvar som den var.');
    expect(sanity.state.requests.length).toBe(patient.attemptsMax);
  });

  test('waits as long as Retry-After says, within bounds', async () => {
    sanity.state.behaviours = [{ status: 429, retryAfter: '3600' }, 'whole'];
    const begun = Date.now();
    await content().read();
    expect(Date.now() - begun).toBeGreaterThanOrEqual(45);
    expect(Date.now() - begun).toBeLessThan(2_000);
  });

  test('is not asked again for what it refuses', async () => {
    const error = await failing(content({}, 'a-wrong-token').read());
    expect(error.message).toContain('Se över SANITY_READ_TOKEN');
    expect(error.message).not.toContain('a-wrong-token');
    expect(sanity.state.requests.length).toBe(1);
  });

  test('builds nothing from half of its documents', async () => {
    sanity.state.behaviours = ['half'];
    expect((await failing(content().read())).message).toMatch(/^Sanity lämnade ut \d+ av \d+ dokument\./);
  });
});
