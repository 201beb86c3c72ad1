import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { noStore, searchPageHeaders, securityHeaders } from '../src/core/http/security-headers.ts';

/** Writes `_headers` for static files from the list that on-demand answers use, so that they cannot differ. */
export const staticHeaders = (): AstroIntegration => ({
  name: 'static-headers',
  hooks: {
    'astro:build:done': ({ dir }) =>
      writeFile(
        new URL('_headers', dir),
        [
          ...rule('/*', securityHeaders),
          ...rule('/_astro/*', { 'Cache-Control': 'public, max-age=31536000, immutable' }),
          // A later rule's header takes the place of an earlier one's.
          ...rule('/sok/*', searchPageHeaders),
          ...rule('/samordning/*', noStore),
        ].join('\n'),
      ),
  },
});

const rule = (path: string, headers: Readonly<Record<string, string>>): string[] => [
  path,
  ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
];
