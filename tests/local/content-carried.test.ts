import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fileContent } from '../../src/adapters/file-content.ts';
import type { RawDocument } from '../../src/core/content/content.ts';
import { fromDatasetLines } from '../../src/core/content/dataset-lines.ts';
import { runToEnd } from '../ended-process.ts';
import { datasetOf } from '../stand-ins/sanity-dataset.ts';
import { exportDataset } from '../stand-ins/sanity-export.ts';

const home = mkdtempSync(join(tmpdir(), 'carried-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const lines = join(home, 'innehall/data.ndjson');
const node = (script: string, ...args: string[]) => runToEnd([`scripts/${script}.ts`, ...args]);

/** By what they are, whatever folder they lie in. */
const bare = (documents: readonly RawDocument[]) =>
  documents.map(({ source, ...each }) => ({ ...each, file: source.replace(/^[^/]*\//, '') }));

const picturesIn = (folder: string) =>
  readdirSync(join(folder, 'bilder')).map((file) => [file, readFileSync(join(folder, 'bilder', file))]);

describe('content that is carried to Sanity and back', () => {
  test('is what it was, in the same files', async () => {
    expect((await node('content-export', lines)).stderr).toBe('');
    const back = join(home, 'back');
    expect((await node('content-import', lines, back)).stderr).toBe('');
    expect(bare(await fileContent(back).read())).toEqual(bare(await fileContent('content').read()));
    expect(picturesIn(back)).toEqual(picturesIn('content'));
    expect(picturesIn(back).length).toBeGreaterThan(1);
  });

  test.each([['packed'], ['unpacked']])('is what it was when Sanity exports it, %s', async (state) => {
    const own = mkdtempSync(join(home, `${state}-`));
    const packed = exportDataset(await datasetOf('content'), own);
    const folder = readdirSync(own).find((name) => name.startsWith('production-export')) ?? '';
    const back = join(own, 'back');
    const exported = state === 'packed' ? packed : join(own, folder);
    expect((await node('content-import', exported, back)).stderr).toBe('');
    expect(bare(await fileContent(back).read())).toEqual(bare(await fileContent('content').read()));
    expect(picturesIn(back)).toEqual(picturesIn('content'));
  });

  test('names each picture with how Sanity finds it beside the lines', () => {
    const found = [
      ...readFileSync(lines, 'utf8').matchAll(/"_sanityAsset":"image@file:\/\/\.\/(images\/[^"]+)"/g),
    ];
    expect(found.map(([, path]) => path?.replace('images/', '')).toSorted()).toEqual(
      readdirSync(join(home, 'innehall/images')).toSorted(),
    );
  });

  test('is not carried back without its pictures', async () => {
    const alone = join(home, 'alone.ndjson');
    writeFileSync(alone, readFileSync(lines));
    const { status, stderr } = await node('content-import', alone, join(home, 'without'));
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('kvarnviks-familjehus.webp does not lie in the export'),
    ]);
  });

  test('is one document a line, each with an id of its own', () => {
    const documents = readFileSync(lines, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(new Set(documents.map(({ _id }) => _id)).size).toBe(documents.length);
    expect(documents.length).toBeGreaterThan(80);
  });

  test('comes without drafts, and without what is none of ours', () => {
    const mine = { _id: 'district-ek', _type: 'district', slug: { current: 'ek' }, name: 'Ek' };
    const exported = [
      mine,
      { ...mine, _id: 'drafts.district-ek', name: 'Ekb' },
      { _id: 'x', _type: 'sanity.fileAsset' },
    ];
    const read = fromDatasetLines(exported.map((each) => JSON.stringify(each)).join('\n'));
    expect(read).toMatchObject({ ok: true, documents: [{ kind: 'districts', data: { name: 'Ek' } }] });
  });

  test('is never written over what lies there', async () => {
    const { status, stderr } = await node('content-import', lines, 'content');
    expect([status, stderr.trim()]).toEqual([
      1,
      'content is not empty. Name a folder that is, or that is not there yet.',
    ]);
  });

  test('stops at a line that is no document, and says which', async () => {
    const broken = join(home, 'broken.ndjson');
    writeFileSync(broken, `${JSON.stringify({ _id: 'a', _type: 'district' })}\n{ "half": `);
    const { status, stderr } = await node('content-import', broken, join(home, 'never'));
    expect(status).toBe(1);
    expect(stderr).toContain('line 2 is no document');
  });

  test.each(['content-export', 'content-import'])('%s says what it wants to know', async (script) => {
    const { status, stderr } = await node(script);
    expect(status).toBe(1);
    expect(stderr.trim()).toMatch(/^Say .*npm run content:/);
  });
});
