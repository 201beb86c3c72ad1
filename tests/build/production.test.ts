import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeskFileList, deskFileListPath, deskFiles } from '../../netlify/desk-files.ts';
import { startFileServer } from '../stand-ins/file-server.ts';
import { copyProject } from './project-copy.ts';

const settings = { RUN_MODE: undefined, BUILD_DATE: '2026-11-24' };
const project = copyProject();
afterAll(() => project.remove());
let built: { status: number | null; output: string };
beforeAll(async () => {
  built = await project.build(settings);
}, 300_000);

test('a build for production leaves out what only developers need', () => {
  expect(built.output.split('\n').slice(-20).join('\n')).toContain('Complete!');
  expect(built.status).toBe(0);
  expect(existsSync(join(project.root, 'dist/index.html'))).toBe(true);
  expect(existsSync(join(project.root, 'dist/dev'))).toBe(false);
});

test('the function of the on-demand pages has neither the compiler of the brochures, their fonts nor what writes slides', () => {
  const files = readdirSync(join(project.root, '.netlify/v1/functions'), { recursive: true }).map(String);
  expect(files.some((file) => file.endsWith('.mjs'))).toBe(true);
  expect(files.filter((file) => /typst|figtree|pptxgenjs|jszip|tinypool/i.test(file))).toEqual([]);
  const bundled = files.filter((file) => file.endsWith('.mjs'));
  const writing = bundled.filter((file) =>
    readFileSync(join(project.root, '.netlify/v1/functions', file), 'utf8').includes('defineSlideMaster'),
  );
  expect(writing).toEqual([]);
  expect(existsSync(join(project.root, 'dist/broschyrer/alla.pdf'))).toBe(true);
  expect(existsSync(join(project.root, 'dist/broschyrer/bildspel/stodgrupper-5-minuter.pptx'))).toBe(true);
});

const listIn = (root: string): DeskFileList =>
  JSON.parse(readFileSync(join(root, `dist${deskFileListPath}`), 'utf8'));

describe('the list of the desk’s files', () => {
  test('has its pages and every script, style sheet and font that they load', async () => {
    const { files } = listIn(project.root);
    const paths = Object.keys(files);
    const page = readFileSync(join(project.root, 'dist/samordning/index.html'), 'utf8');
    const loaded = [...page.matchAll(/(?:src|href)="(\/_astro\/[^"]+)"/g)].map(([, path]) => path);
    expect(loaded.length).toBeGreaterThan(1);
    expect(paths).toEqual(expect.arrayContaining(['/samordning/', ...loaded]));
    expect(paths.some((path) => path.endsWith('.woff2'))).toBe(true);
    expect(files).toEqual(await deskFiles(pathToFileURL(join(project.root, 'dist/'))));
  });

  test('names no package but age, its cryptography and SimpleWebAuthn', () => {
    const allowed =
      /^(age-encryption|@noble\/(ciphers|curves|hashes|post-quantum)|@scure\/base|@simplewebauthn\/browser)$/;
    const { packages } = listIn(project.root);
    expect(packages).toContain('age-encryption');
    expect(packages.filter((name) => !allowed.test(name))).toEqual([]);
  });

  test('has scripts that stay under 90 kB Brotli in all', () => {
    const scripts = Object.keys(listIn(project.root).files).filter((path) => path.endsWith('.js'));
    const weights = scripts.map(
      (path) => brotliCompressSync(readFileSync(join(project.root, 'dist', path))).length,
    );
    expect(weights.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(90_000);
  });
});

describe('npm run desk:verify', () => {
  const verify = async (altered: Record<string, (bytes: Buffer) => Buffer> = {}) => {
    const server = await startFileServer(join(project.root, 'dist'), altered);
    const child = spawn(process.execPath, [
      resolve('scripts/verify-desk.ts'),
      server.url,
      '--built',
      join(project.root, 'dist'),
    ]);
    const ended = await outcome(child);
    server.stop();
    return ended;
  };
  const flipped = (bytes: Buffer) =>
    Buffer.from(bytes.map((byte, index) => (index === 100 ? byte ^ 1 : byte)));

  test('is content with the desk that was built', async () => {
    expect(await verify()).toEqual({ status: 0, output: expect.stringContaining('files are alike') });
  });

  test('notices one altered byte, in whichever file of the desk it is', async () => {
    const paths = Object.keys(listIn(project.root).files);
    const { status, output } = await verify(Object.fromEntries(paths.map((path) => [path, flipped])));
    expect(status).toBe(1);
    for (const path of paths) expect(output).toContain(`${path} is altered`);
  });

  test('notices a file that is gone, and a published list that says otherwise', async () => {
    const script = Object.keys(listIn(project.root).files).find((path) => path.endsWith('.js')) ?? '';
    const { status, output } = await verify({
      [script]: () => Buffer.alloc(0),
      [deskFileListPath]: () => Buffer.from('{"files":{}}'),
    });
    expect(status).toBe(1);
    expect(output).toContain(`${script} is answered with 404`);
    expect(output).toContain(`${deskFileListPath} does not list the desk`);
  });

  test('says that nobody knows when the site does not answer', async () => {
    const child = spawn(process.execPath, [resolve('scripts/verify-desk.ts'), 'http://localhost:1']);
    expect(await outcome(child)).toEqual({ status: 2, output: expect.stringContaining('does not answer') });
  });
});

const outcome = (child: ChildProcess): Promise<{ status: number | null; output: string }> =>
  new Promise((done) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.on('close', (status) => done({ status, output }));
  });
