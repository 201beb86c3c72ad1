import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import {
  forgetHeaders,
  noStore,
  searchPageHeaders,
  securityHeaders,
} from '../src/core/http/security-headers.ts';
import type { PageIntegration } from './built-site/rendered-pages.ts';

/**
 * Writes `_headers` for static files from the list that on-demand answers use, so that they cannot differ. The policy
 * names the style that the built pages carry. Stops the build when they carry more than one: a page would be unstyled.
 */
export const staticHeaders = (): PageIntegration => {
  const styles = new Set<string>();
  return {
    name: 'static-headers',
    onPage({ html }) {
      for (const [, style = ''] of html.matchAll(/<style>([\s\S]*?)<\/style>/g)) styles.add(style);
      return html;
    },
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const styleSources = [styleSource(styles)];
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
  };
};

/** What is named after what it holds never changes. */
const kept = { 'Cache-Control': 'public, max-age=31536000, immutable' };

const rule = (path: string, headers: Readonly<Record<string, string>>): string[] => [
  path,
  ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
];

const styleSource = (styles: ReadonlySet<string>): string => {
  const [style, ...others] = styles;
  if (style === undefined || others.length > 0)
    throw new Error(
      `The built pages carry ${styles.size} styles of their own. They must share one: src/site-style.ts.`,
    );
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
};
