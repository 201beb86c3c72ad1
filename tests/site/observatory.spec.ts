import type { APIResponse } from '@playwright/test';
import { expect, test } from './product.ts';

/*
 * What MDN's HTTP Observatory takes points for and gives points for, as its charts say (version 1.6.3), on every kind
 * of answer. The two that are left out: the preload list, and the bonus for cookies, which no public page sets.
 */
const answers: Record<string, string> = {
  'a built page': '/',
  'the search page': '/sok/',
  'the desk': '/samordning/',
  'a page on demand': '/anmalan/foralder/',
  'a missing page': '/finns-inte/',
  'our own fault': '/500/',
  'the preview': '/forhandsvisning/',
  'a function': '/api/registrations',
  'a function of the desk': '/api/desk/session',
  'a script': '',
};

type Criterion = [name: string, points: number, met: (headers: Record<string, string>) => boolean];
const criteria: Criterion[] = [
  ['a policy that begins with none', 10, (headers) => directive(headers, 'default-src') === "'none'"],
  [
    'nothing unsafe or broad in it',
    0,
    (headers) => !/'unsafe-(inline|eval)'|https?:|ftp:|\*/.test(policyOf(headers)),
  ],
  ['no script from data', 0, (headers) => !directive(headers, 'script-src')?.includes('data:')],
  ['no style from data', 0, (headers) => !directive(headers, 'style-src')?.includes('data:')],
  ['forms sent here alone', 0, (headers) => directive(headers, 'form-action') === "'self'"],
  ['no base of another’s', 0, (headers) => directive(headers, 'base-uri') === "'none'"],
  ['no directive twice', 0, (headers) => new Set(directives(headers)).size === directives(headers).length],
  ['a private referrer policy', 5, (headers) => headers['referrer-policy'] === 'same-origin'],
  [
    'no frames',
    5,
    (headers) => directive(headers, 'frame-ancestors') === "'none'" && headers['x-frame-options'] === 'DENY',
  ],
  [
    'resources for this site alone',
    10,
    (headers) => headers['cross-origin-resource-policy'] === 'same-origin',
  ],
  ['an opener of this site alone', 10, (headers) => headers['cross-origin-opener-policy'] === 'same-origin'],
  [
    'embeds what allows it alone',
    10,
    (headers) => headers['cross-origin-embedder-policy'] === 'require-corp',
  ],
  ['no guessing of types', 0, (headers) => headers['x-content-type-options'] === 'nosniff'],
  [
    'https for half a year and more',
    0,
    (headers) => Number(/max-age=(\d+)/.exec(headers['strict-transport-security'] ?? '')?.[1]) >= 15_768_000,
  ],
  ['nothing shared with other origins', 0, (headers) => headers['access-control-allow-origin'] === undefined],
  ['no cookie for a visitor', 0, (headers) => headers['set-cookie'] === undefined],
];

const policyOf = (headers: Record<string, string>): string => headers['content-security-policy'] ?? '*';
const directives = (headers: Record<string, string>): string[] =>
  policyOf(headers)
    .split('; ')
    .map((text) => text.split(' ')[0] ?? '');
const directive = (headers: Record<string, string>, name: string): string | undefined =>
  policyOf(headers)
    .split('; ')
    .find((text) => text.startsWith(`${name} `))
    ?.slice(name.length + 1);

const missed = (answer: APIResponse): string[] =>
  criteria.flatMap(([name, , met]) => (met(answer.headers()) ? [] : [name]));

test('no kind of answer loses a point at the HTTP Observatory, or leaves one that needs no preload list', async ({
  request,
}) => {
  const front = await (await request.get('/')).text();
  const script = /<script type="module" src="([^"]+)" integrity="sha/.exec(front)?.[1];
  // Five more points for this; every page of the site is held to it in markup.spec.ts.
  expect(script).toBeDefined();
  const lost: string[] = [];
  for (const [name, path] of Object.entries(answers)) {
    const answer = await request.get(path || (script as string), {
      headers: { origin: 'https://observatory.example' },
    });
    lost.push(...missed(answer).map((criterion) => `${name}: ${criterion}`));
  }
  expect(lost).toEqual([]);
  const points = criteria.reduce((sum, [, each]) => sum + each, 100 + 5);
  expect(points).toBe(155);
});

test('what is refused before any page or function carries them too', async ({ request, product }) => {
  const refused = [
    await request.post('/anmalan/foralder/', { headers: { origin: 'https://evil.example' }, data: 'a=b' }),
    await request.fetch('/anmalan/foralder/', { method: 'DELETE' }),
    await request.fetch('/api/registrations', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example' },
    }),
    await request.post('/api/registrations', { headers: { origin: product.url }, data: {} }),
  ];
  expect(refused.flatMap(missed)).toEqual([]);
});

test('what is typed or read is stored by no cache, and what never changes is', async ({ request }) => {
  for (const path of [
    '/anmalan/foralder/',
    '/finns-inte/',
    '/forhandsvisning/om/',
    '/api/registrations',
    '/api/desk/session',
    '/samordning/',
  ])
    expect((await request.get(path)).headers()['cache-control'], path).toBe('no-store');
  const front = await (await request.get('/')).text();
  const [, script = ''] = /src="(\/_astro\/[^"]+\.js)"/.exec(front) ?? [];
  expect((await request.get(script)).headers()['cache-control']).toContain('immutable');
});
