import { expect, test } from 'vitest';
import { withIntegrity } from '../../../src/core/http/asset-integrity.ts';

const integrity = { '/_astro/page.js': 'sha256-p', '/_astro/desk.css': 'sha256-d' };
const script = '<script type="module" src="/_astro/page.js"></script>';

test('a page names its own scripts and style sheets by their integrity', () => {
  expect(
    withIntegrity(`<head><link rel="stylesheet" href="/_astro/desk.css"></head>${script}`, integrity),
  ).toBe(
    '<head><link rel="stylesheet" href="/_astro/desk.css" integrity="sha256-d"></head>' +
      '<script type="module" src="/_astro/page.js" integrity="sha256-p"></script>',
  );
});

test('once is enough, and what is not known is left as it is', () => {
  const other = '<script type="module" src="/_astro/constructor"></script>';
  const named = withIntegrity(script + other, integrity);
  expect(withIntegrity(named, integrity)).toBe(named);
  expect(named).toContain(other);
});

test('what a visitor wrote is not taken for a tag', () => {
  const written = script.replaceAll('<', '&lt;');
  expect(withIntegrity(written, integrity)).toBe(written);
});
