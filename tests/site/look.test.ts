import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const source = new URL('../../src/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, source), 'utf8');
const filesIn = (folder: string, ending: string) =>
  readdirSync(new URL(folder, source), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}${name}`);

test.each(filesIn('components/emblems/', '.astro'))('%s is drawn in at most 1 kB', (emblem) => {
  expect(Buffer.byteLength(read(emblem))).toBeLessThanOrEqual(1024);
});

test.each(filesIn('styles/', '.css').filter((name) => name !== 'styles/tokens.css'))(
  '%s takes every colour from the tokens',
  (sheet) => {
    const rules = read(sheet).replace(/\/\*[\s\S]*?\*\//g, '');
    expect(rules.match(/#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|oklab|lab|lch|color)a?\(/gi)).toBeNull();
  },
);

const templates = ['components/', 'layouts/', 'pages/'].flatMap((folder) => filesIn(folder, '.astro'));
test.each(templates)('%s has no style of its own: the policy would refuse it', (template) => {
  const own = read(template).replace('<style is:inline set:html={siteStyle}></style>', '');
  // What search engines read is data: no browser runs it, and the policy has nothing to refuse.
  expect(own).not.toMatch(/\sstyle=|<style\b|\son[a-z]+="|<script(?![^>]*ld\+json)[^>]*is:inline/);
});
