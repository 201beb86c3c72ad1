import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { noStore, securityHeaders } from '../src/core/http/security-headers.ts';

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
          ...rule('/samordning/*', noStore),
        ].join('\n'),
      ),
  },
});

const rule = (path: string, headers: Readonly<Record<string, string>>): string[] => [
  path,
  ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
];
