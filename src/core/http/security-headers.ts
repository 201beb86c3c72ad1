/**
 * Headers of every answer: static files (written to dist/_headers at build), on-demand pages and functions.
 * `styleSources` names the styles that may stand in a page, each by its hash; an answer that is no page needs none.
 */
export const securityHeaders = (styleSources: readonly string[] = []): Readonly<Record<string, string>> => ({
  // Nothing inline but the site's own style, and nothing from elsewhere: one constant policy holds for every
  // page but the search's.
  'Content-Security-Policy': policy("'self'", styleSources),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Not no-referrer: Chromium would send "Origin: null" with this site's own forms.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Nothing from elsewhere is ever embedded, so this costs nothing and shuts the page off.
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
});

/**
 * The search page may compile WebAssembly besides, which its search is made of. No text becomes script by that.
 * Where a browser does not know the word, the search stays off and the list of pages is there.
 */
export const searchPageHeaders = (styleSources: readonly string[]): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': policy("'self' 'wasm-unsafe-eval'", styleSources),
});

function policy(scripts: string, styleSources: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    ["style-src 'self'", ...styleSources].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What somebody typed, or a coordinator reads, is kept by no cache. */
export const noStore = { 'Cache-Control': 'no-store' } as const;

/**
 * What quick exit asks for: the browser forgets the pages that it has kept, those for Back included. Not "storage":
 * visitors have none, and a coordinator's keys may lie there. Not "cookies": that would sign people out of all of the
 * municipality's sites.
 */
export const forgetHeaders = { ...noStore, 'Clear-Site-Data': '"cache"' } as const;

/** An answer with the security headers and `no-store` added. */
export const secured = (response: Response, styleSources: readonly string[] = []): Response => {
  for (const [name, value] of Object.entries({ ...securityHeaders(styleSources), ...noStore }))
    response.headers.set(name, value);
  return response;
};

/** JSON that no cache keeps. */
export const jsonResponse = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  secured(Response.json(body, { status, headers }));
