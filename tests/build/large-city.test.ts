import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { writeLargeCity } from './large-city.ts';
import { copyProject } from './project-copy.ts';

/** The bounds that every page keeps to (tests/site/measured.spec.ts). */
const pageBytesMax = 13_000;
const elementsMax = 600;

const project = copyProject();
afterAll(() => project.remove());

test('with 2,000 rounds and 300 providers no page outgrows its bounds', { timeout: 900_000 }, async () => {
  writeLargeCity(join(project.root, 'content'));
  const { status, output } = await project.build({ BUILD_DATE: '2026-11-24', RUN_MODE: undefined });
  expect(status, output).toBe(0);

  const dist = join(project.root, 'dist');
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  expect(pages.length).toBeGreaterThan(500);
  const heavy = pages.flatMap((file) => {
    const html = readFileSync(join(dist, file), 'utf8');
    const bytes = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
    const elements = html.match(/<[a-z]/g)?.length ?? 0;
    return bytes > pageBytesMax || elements > elementsMax
      ? [`${file}: ${bytes} bytes, ${elements} elements`]
      : [];
  });
  expect(heavy).toEqual([]);
});
