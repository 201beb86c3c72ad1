import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { fileContent } from '../../src/adapters/file-content.ts';
import { sanityContent } from '../../src/adapters/sanity-content.ts';
import { sharpPictures } from '../../src/adapters/sharp-pictures.ts';
import type { ContentSource } from '../../src/core/content/content.ts';
import { preparePictures } from '../../src/core/content/prepare-pictures.ts';
import { toSanity } from '../../src/core/content/sanity-document.ts';
import { photograph, plain, tooHeavy } from '../stand-ins/photographs.ts';
import { startSanityApi } from '../stand-ins/sanity-api.ts';

const file = 'kvarnviks-familjehus.webp';
const folder = join(mkdtempSync(join(tmpdir(), 'pictures-')), 'content');
mkdirSync(join(folder, 'anordnare'), { recursive: true });
cpSync(resolve('content/anordnare/kvarnvik.yaml'), join(folder, 'anordnare/kvarnvik.yaml'));
const files = fileContent(folder);
// Under the same name in both, so that both are told the same.
const sanity = await startSanityApi((await files.read()).map((document) => toSanity(document)));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  return sanity.stop();
});

const asked = sanityContent(
  { projectId: sanity.projectId, dataset: sanity.dataset, apiHost: sanity.url },
  { timeoutMs: 1_500, patient: { attemptsMax: 3, retryDelayMs: 1, retryDelayMaxMs: 20 } },
);
const prepared = async (source: ContentSource) => preparePictures(await source.read(), source, sharpPictures);

const whole = await plain(1200, 800, 'webp');
beforeEach(() => {
  sanity.state.pictureBehaviours = [];
  sanity.state.pictureRequests = [];
  rmSync(join(folder, 'bilder'), { recursive: true, force: true });
  mkdirSync(join(folder, 'bilder'));
});
const put = (bytes: Uint8Array) => {
  writeFileSync(join(folder, 'bilder', file), bytes);
  sanity.putPicture(file, bytes);
};

test('a picture that is right becomes the same from both sources', async () => {
  put(whole);
  const [one, other] = [await prepared(files), await prepared(asked)];
  expect(one.errors).toEqual([]);
  expect(one.pictures).toHaveLength(1);
  expect(other.pictures).toEqual(one.pictures);
  // What pages find it by does not tell where it lay.
  expect(one.documents[0]?.data).toMatchObject({ picture: { file: one.pictures[0]?.name } });
});

type Mistake = [what: string, bytes: () => Promise<Uint8Array>, words: string];
const mistakes: Mistake[] = [
  [
    'a drawing in SVG under another name',
    async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'Filen är ingen bild av slaget jpg, png eller webp.',
  ],
  ['a page that was saved as a picture', async () => Buffer.from('<!doctype html>'), 'Filen är ingen bild'],
  ['an empty file', async () => Buffer.alloc(0), 'Filen är ingen bild'],
  ['a kind that its name does not say', () => plain(800, 600, 'png'), 'Filen heter .webp men är png.'],
  ['one too narrow to see anything', () => plain(200, 100, 'webp'), 'Bilden är 200 gånger 100 bildpunkter.'],
  ['one as high as a poster', () => plain(500, 1100, 'webp'), 'högst dubbelt så hög som bred'],
  ['one with too many pixels', () => plain(8100, 600, 'webp'), 'högst 8000 åt något håll'],
  ['half a file', async () => whole.subarray(0, whole.length >> 1), 'Bilden är inte hel.'],
  ['one too large', tooHeavy, 'Bilden är större än 5 MB.'],
];

describe.each(mistakes)('%s', (_what, bytesOf, words) => {
  test('stops the build at the field, in the same words from both sources', async () => {
    put(await bytesOf());
    const [one, other] = [await prepared(files), await prepared(asked)];
    expect(one.errors).toEqual([
      {
        source: 'content/anordnare/kvarnvik.yaml',
        field: 'picture.file',
        expected: expect.stringContaining(words),
      },
    ]);
    expect(other.errors).toEqual([
      { ...one.errors[0], source: 'Anordnaren «Kvarnviks stadsdel» (kvarnvik)' },
    ]);
  });
});

test('a picture that is not there stops the build', async () => {
  sanity.state.pictureBehaviours = [{ status: 404 }];
  const [one, other] = [await prepared(files), await prepared(asked)];
  expect(one.errors).toMatchObject([
    { field: 'picture.file', expected: expect.stringContaining('finns inte') },
  ]);
  expect(other.errors).toMatchObject([{ field: 'picture.file', expected: one.errors[0]?.expected }]);
});

test('a picture that nobody shows stops the build: it may be of somebody', async () => {
  put(whole);
  writeFileSync(join(folder, 'bilder/Sommarfest.JPG'), await photograph(800, 600));
  expect((await prepared(files)).errors).toEqual([
    {
      source: 'content/bilder/Sommarfest.JPG',
      field: '',
      expected: expect.stringContaining('Ingen sida visar bilden.'),
    },
  ]);
});

describe('a Sanity that is not well', () => {
  test.each([
    ['busy', { status: 429, retryAfter: '0' }],
    ['broken', { status: 500 }],
    ['cut off', 'cut' as const],
    ['slow', 'hang' as const],
  ])('is asked again for a picture when it is %s', async (_state, behaviour) => {
    put(whole);
    sanity.state.pictureBehaviours = [behaviour, behaviour, 'whole'];
    const { errors, pictures } = await prepared(asked);
    expect([errors, pictures.length, sanity.state.pictureRequests.length]).toEqual([[], 1, 3]);
  });

  test.each([
    ['broken', { status: 503 }, 'svarar med fel (503), efter 3 försök', 3],
    ['cut off', 'cut' as const, 'svarar inte, efter 3 försök', 3],
    ['half', 'half' as const, 'Bilden är inte hel.', 1],
    ['closed', { status: 403 }, 'Sanity släpper inte in oss (403)', 1],
  ])('stops the build at the field when it stays %s', async (_state, behaviour, words, requests) => {
    put(whole);
    sanity.state.pictureBehaviours = [behaviour];
    expect((await prepared(asked)).errors).toEqual([
      {
        source: 'Anordnaren «Kvarnviks stadsdel» (kvarnvik)',
        field: 'picture.file',
        expected: expect.stringContaining(words),
      },
    ]);
    expect(sanity.state.pictureRequests).toHaveLength(requests);
  });

  test('hands out what was uploaded to who has the token, and the token nowhere else', async () => {
    put(whole);
    const trusted = sanityContent({
      projectId: sanity.projectId,
      dataset: sanity.dataset,
      apiHost: sanity.url,
      token: sanity.token,
    });
    expect((await prepared(trusted)).errors).toEqual([]);
    expect(sanity.state.pictureRequests).toEqual([`/images/prov/production/${file}?dlRaw=true`]);
  });
});
