import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { deskFileListPath } from '../../netlify/desk-files.ts';
import { startResendApi } from '../stand-ins/resend-api.ts';
import { startSanityApi } from '../stand-ins/sanity-api.ts';
import { datasetOf } from '../stand-ins/sanity-dataset.ts';
import { copyProject } from './project-copy.ts';

const { documents, pictures } = await datasetOf(resolve('content'));
const sanity = await startSanityApi(documents, { pictures });
const resend = await startResendApi();
const fromFiles = copyProject();
const fromSanity = copyProject();
afterAll(async () => {
  for (const project of [fromFiles, fromSanity]) project.remove();
  await sanity.stop();
  await resend.stop();
});

const settings = {
  RUN_MODE: undefined,
  BUILD_DATE: '2026-11-24',
  CONTENT_SOURCE: undefined,
};
const bySanity = {
  ...settings,
  CONTENT_SOURCE: 'sanity',
  SANITY_PROJECT_ID: sanity.projectId,
  SANITY_DATASET: sanity.dataset,
  SANITY_API_HOST: sanity.url,
  EDITOR_INBOX: 'Redaktionen <redaktion@example.se>',
  STUDIO_URL: 'https://studio.example.se/',
  MAIL_FROM: 'Stödgrupper <stod@example.se>',
  RESEND_API_KEY: 'prov',
  RESEND_BASE_URL: resend.url,
};

/**
 * Every file of the site, and what pages rendered on demand know of the content, each with its hash. The code beside
 * that names the folder it was built in, and comes from the same sources.
 */
const built = (root: string): Map<string, string> => {
  const files = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    [...files, join(root, 'cache/data-store.json')].map((path) => [
      path.replace(root, ''),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  );
};

test('the site from Sanity is the site from files, byte for byte', { timeout: 300_000 }, async () => {
  const [files, asked] = await Promise.all([fromFiles.build(settings), fromSanity.build(bySanity)]);
  expect(files.status, files.output).toBe(0);
  expect(asked.status, asked.output).toBe(0);
  expect(sanity.state.requests.length).toBeGreaterThan(1);
  expect(resend.requests).toEqual([]);
  expect(sanity.state.pictureRequests.length).toBe(pictures.size);

  const [one, other] = [built(fromFiles.root), built(fromSanity.root)];
  expect([...other.keys()].toSorted()).toEqual([...one.keys()].toSorted());
  // Papers and slides too, and the list of the desk's files: what is built again elsewhere is the same.
  const paths = [...one.keys()];
  for (const ending of [/broschyrer\/.*\.pdf$/, /bildspel\/.*\.pptx$/])
    expect(paths.some((path) => ending.test(path))).toBe(true);
  expect(paths).toContain(`/dist${deskFileListPath}`);
  const differing = [...one].filter(([path, hash]) => other.get(path) !== hash).map(([path]) => path);
  expect(differing).toEqual([]);
  expect(one.size).toBeGreaterThan(60);
  // Pictures are files of the site, named after what they hold and not after where they lay.
  expect([...one.keys()].filter((path) => path.startsWith('/dist/bilder/')).length).toBe(3 * pictures.size);
});

test('a picture that Sanity does not hand out stops the build, at the document that shows it', {
  timeout: 300_000,
}, async () => {
  sanity.state.pictureBehaviours = [{ status: 404 }];
  const { status, output } = await fromSanity.build(bySanity);
  sanity.state.pictureBehaviours = [];

  expect(status).not.toBe(0);
  expect(output).toContain('Anordnaren «Kvarnviks stadsdel» (kvarnvik)');
  expect(output).toContain('picture.file: Bilden finns inte.');
  expect(resend.inbox().map(({ text }) => text)).toEqual([expect.stringContaining('Bilden finns inte.')]);
  resend.forget();
});

test('what a stolen login writes into running text is words on the page, and nothing else', {
  timeout: 300_000,
}, async () => {
  const provider = documents.find(({ _id }) => _id === 'provider-kvarnvik');
  if (!provider) throw new Error('Kvarnvik is not among the sample content.');
  const span = (text: string, ...marks: string[]) => ({ _type: 'span', text, marks });
  sanity.put({
    ...provider,
    about: [
      {
        _type: 'block',
        style: 'h1',
        children: [span('<script>alert(1)</script>'), span('<img src=x onerror=alert(1)>')],
      },
      {
        _type: 'block',
        listItem: 'bullet',
        level: 40,
        markDefs: [
          { _type: 'evil', _key: 'e', onclick: 'alert(1)', href: 'javascript:alert(1)' },
          { _type: 'link', _key: 'l', href: 'https://example.se/?a=1', target: '"onload="x' },
        ],
        children: [span('djupt ner', 'e', 'underline'), span('en länk', 'l', 'strong')],
      },
    ],
  });
  const { status, output } = await fromSanity.build(bySanity);
  expect(status, output).toBe(0);
  const html = readFileSync(join(fromSanity.root, 'dist/anordnare/kvarnvik/index.html'), 'utf8');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).toContain('djupt ner');
  expect(html).toMatch(/<a href="https:\/\/example\.se\/[^"<>]*"><strong>en länk/);
  for (const live of ['<script>alert', '<img src=x', 'javascript:', 'onclick', 'onload=', '<u>'])
    expect(html).not.toContain(live);
});

test('a wrong document in Sanity stops the build and is named, in the log and to the editor; the site stays', {
  timeout: 300_000,
}, async () => {
  sanity.put({
    _id: 'district-lovangen',
    _type: 'district',
    slug: { _type: 'slug', current: 'lovangen' },
    name: '',
  });
  const { status, output } = await fromSanity.build(bySanity);

  expect(status).not.toBe(0);
  expect(output).toContain('Stadsdelen (lovangen)');
  expect(output).toContain('name: Skriv en text, fältet är tomt.');
  expect(output).not.toMatch(/Stack trace|\.ts:\d/);
  expect(output).toContain('{"event":"editor-mail","state":"accepted"}');
  const [mail, ...more] = resend.inbox();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ to: 'Redaktionen <redaktion@example.se>' });
  expect(mail.text).toContain('Stadsdelen (lovangen)\n  - Namn: Skriv en text, fältet är tomt.');
  expect(mail.text).toContain('https://studio.example.se/');
});

test('Sanity that lets nobody in stops the build at once; a mail that fails hides nothing of it', {
  timeout: 300_000,
}, async () => {
  resend.forget();
  resend.state.behaviour = { status: 422, name: 'validation_error' };
  const { status, output } = await fromSanity.build({ ...bySanity, SANITY_READ_TOKEN: 'forged' });

  expect(status).not.toBe(0);
  expect(output).toContain('Sanity släpper inte in oss (401).');
  expect(output).toContain('{"event":"editor-mail","state":"rejected","reason":"422 validation_error"}');
  expect(output).not.toMatch(/Stack trace|\.ts:\d/);
  expect(resend.requests.map(({ body }) => JSON.parse(body).text)).toEqual([
    expect.stringContaining('Sanity släpper inte in oss (401).'),
  ]);
});
