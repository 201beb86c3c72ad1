import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { deskFiles } from '../../netlify/desk-files.ts';

const built = mkdtempSync(join(tmpdir(), 'desk-files-'));
afterAll(() => rmSync(built, { recursive: true, force: true }));
const write = (files: Record<string, string>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(built, path)), { recursive: true });
    writeFileSync(join(built, path), text);
  }
};

test('the desk is its pages, and what they and their files name in their turn; nothing else', async () => {
  write({
    'index.html': '<script src="/_astro/front.C1.js"></script>',
    'samordning/index.html': '<script type="module" src="/_astro/desk.A1.js"></script>',
    'samordning/ny/index.html': '<link rel="stylesheet" href="/_astro/desk.S1.css">',
    '_astro/desk.A1.js': 'import("./opening.B1.js")',
    '_astro/opening.B1.js': 'fetch("/desk/words.json")',
    '_astro/desk.S1.css': '@font-face{src:url(/_astro/font.F1.woff2)}',
    '_astro/font.F1.woff2': 'font, desk.X1.js',
    '_astro/desk.X1.js': '',
    '_astro/front.C1.js': '',
    'desk/words.json': '{}',
  });
  expect(Object.keys(await deskFiles(pathToFileURL(`${built}/`)))).toEqual([
    '/_astro/desk.A1.js',
    '/_astro/desk.S1.css',
    '/_astro/font.F1.woff2',
    '/_astro/opening.B1.js',
    '/desk/words.json',
    '/samordning/',
    '/samordning/ny/',
  ]);
});
