import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fileContent } from '../../src/adapters/file-content.ts';
import { toSanity } from '../../src/core/content/sanity-document.ts';
import { startSanityApi } from '../stand-ins/sanity-api.ts';
import { copyProject } from './project-copy.ts';

const shipped = await fileContent(resolve('content')).read();
const sanity = await startSanityApi(shipped.map((each) => toSanity(each)));
const fromFiles = copyProject();
const fromSanity = copyProject();
afterAll(async () => {
  for (const project of [fromFiles, fromSanity]) project.remove();
  await sanity.stop();
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

test('the site from Sanity is the site from files, byte for byte', { timeout: 240_000 }, async () => {
  const [files, asked] = await Promise.all([
    fromFiles.buildBeside(settings),
    fromSanity.buildBeside(bySanity),
  ]);
  expect(files.status, files.output).toBe(0);
  expect(asked.status, asked.output).toBe(0);
  expect(sanity.state.requests.length).toBeGreaterThan(1);

  const [one, other] = [built(fromFiles.root), built(fromSanity.root)];
  expect([...other.keys()].toSorted()).toEqual([...one.keys()].toSorted());
  const differing = [...one].filter(([path, hash]) => other.get(path) !== hash).map(([path]) => path);
  expect(differing).toEqual([]);
  expect(one.size).toBeGreaterThan(60);
});

test('a wrong document in Sanity stops the build and is named; the site stays', {
  timeout: 120_000,
}, async () => {
  sanity.put({
    _id: 'district-lovangen',
    _type: 'district',
    slug: { _type: 'slug', current: 'lovangen' },
    name: '',
  });
  const { status, output } = await fromSanity.buildBeside(bySanity);

  expect(status).not.toBe(0);
  expect(output).toContain('Stadsdelen (lovangen)');
  expect(output).toContain('name: Skriv en text, fältet är tomt.');
  expect(output).not.toMatch(/Stack trace|\.ts:\d/);
});
