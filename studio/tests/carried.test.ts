import { execFile } from 'node:child_process';
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { createClient } from '@sanity/client';
import { exportDataset } from '@sanity/export';
import { sanityImport } from '@sanity/import';
import { afterAll, expect, test } from 'vitest';
import { fileContent } from '../../src/adapters/file-content.ts';
import { startSanityApi } from '../../tests/stand-ins/sanity-api.ts';

const project = resolve(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'carried-'));
const sanity = await startSanityApi([]);
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
  return sanity.stop();
});

const { projectId, dataset, token, url: apiHost } = sanity;
const client = createClient({
  projectId,
  dataset,
  token,
  apiHost,
  useProjectHostname: false,
  useCdn: false,
  apiVersion: '2025-02-19',
});
const run = (script: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, [join(project, 'scripts', script), ...args], { cwd: project });
const picturesIn = (folder: string) =>
  readdirSync(join(folder, 'bilder')).map((file) => [file, readFileSync(join(folder, 'bilder', file))]);
const documentsIn = async (folder: string) =>
  (await fileContent(folder).read()).map(({ source, ...each }) => each);

test('Sanity’s own import takes what we export, and we take what its own export writes: nothing changes', {
  timeout: 60_000,
}, async () => {
  const lines = join(home, 'innehall/data.ndjson');
  await run('content-export.ts', lines);
  await sanityImport(createReadStream(lines), {
    client,
    operation: 'createOrReplace',
    assetsBase: join(home, 'innehall'),
  } as never);
  const outputPath = join(home, 'production.tar.gz');
  const { assetCount } = await exportDataset({ client: client as never, dataset, outputPath });
  await run('content-import.ts', outputPath, join(home, 'back'));

  const content = join(project, 'content');
  expect(assetCount).toBe(picturesIn(content).length);
  expect(await documentsIn(join(home, 'back'))).toEqual(await documentsIn(content));
  expect(picturesIn(join(home, 'back'))).toEqual(picturesIn(content));
});
