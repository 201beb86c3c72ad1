import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import {
  forgetHeaders,
  noStore,
  searchPageHeaders,
  securityHeaders,
} from '../src/core/http/security-headers.ts';

/**
 * Writes `_headers` for static files from the list that on-demand answers use, so that they cannot differ. The policy
 * names the style that the built pages carry. Stops the build when they carry more than one: a page would be unstyled.
 */
export const staticHeaders = (): AstroIntegration => ({
  name: 'static-headers',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const styleSources = [await styleSource(dir)];
      await writeFile(
        new URL('_headers', dir),
        [
          ...rule('/*', securityHeaders(styleSources)),
          ...rule('/_astro/*', kept),
          ...rule('/bilder/*', kept),
          // A later rule's header takes the place of an earlier one's.
          ...rule('/sok/*', searchPageHeaders(styleSources)),
          // A spreadsheet takes its letters for what the header says.
          ...rule('/kartan/kartan.csv', { 'Content-Type': 'text/csv; charset=utf-8' }),
          ...rule('/samordning/*', noStore),
          ...rule('/lamna.txt', forgetHeaders),
        ].join('\n'),
      );
    },
  },
});

/** What is named after what it holds never changes. */
const kept = { 'Cache-Control': 'public, max-age=31536000, immutable' };

const rule = (path: string, headers: Readonly<Record<string, string>>): string[] => [
  path,
  ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
];

const styleSource = async (built: URL): Promise<string> => {
  const pages = (await readdir(built, { recursive: true })).filter((file) => file.endsWith('.html'));
  const styles = new Set<string>();
  for (const page of pages)
    for (const [, style = ''] of (await readFile(new URL(page, built), 'utf8')).matchAll(
      /<style>([\s\S]*?)<\/style>/g,
    ))
      styles.add(style);
  const [style, ...others] = styles;
  if (style === undefined || others.length > 0)
    throw new Error(
      `The built pages carry ${styles.size} styles of their own. They must share one: src/site-style.ts.`,
    );
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
};
