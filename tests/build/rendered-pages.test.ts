import type { AstroPrerenderer } from 'astro';
import { expect, test } from 'vitest';
import { type RenderedPage, renderedPages } from '../../netlify/built-site/rendered-pages.ts';

type Answers = Record<string, () => Promise<Response>>;
type Routes = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>;

const page =
  (html: string, waitMs = 0) =>
  async (): Promise<Response> => {
    await new Promise((done) => setTimeout(done, waitMs));
    return new Response(html, { headers: { 'content-type': 'text/html' } });
  };

/** Renders what Astro would, all at once, with one integration that says `mark` in each page. */
const renderAll = async (answers: Answers, onPage: (page: RenderedPage) => string | Promise<string>) => {
  const astros = {
    name: 'astro',
    getStaticPaths: async () => Object.keys(answers).map((pathname) => ({ pathname })) as Routes,
    render: (request: Request) => (answers[new URL(request.url).pathname] as () => Promise<Response>)(),
  };
  let ours: AstroPrerenderer = astros;
  const start = renderedPages([{ name: 'marking', hooks: {}, onPage }]).hooks['astro:build:start'];
  await start?.({
    setPrerenderer: (given) => {
      ours = typeof given === 'function' ? given(astros) : given;
    },
  } as Parameters<NonNullable<typeof start>>[0]);
  const paths = (await ours.getStaticPaths()).map(({ pathname }) => pathname);
  const rendered = await Promise.allSettled(
    paths.map(async (path) => {
      const result = await ours.render(new Request(`https://stod.example.se${path}`), {} as never);
      return (result instanceof Response ? result : result.response).text();
    }),
  );
  return new Map(paths.map((path, index) => [path, rendered[index]]));
};

test('hands pages on in the order of their paths, whichever is rendered first', async () => {
  const seen: string[] = [];
  await renderAll(
    {
      '/b/': page('b'),
      '/a/c/': page('c'),
      '/a/': page('a', 20),
      '/': page('front', 40),
      '/a-b/': page('ab'),
    },
    ({ path, html }) => {
      seen.push(path);
      return html;
    },
  );
  expect(seen).toEqual(['/', '/a-b/', '/a/', '/a/c/', '/b/']);
});

test('lets a page wait for one above it, and the next not for either', async () => {
  const titles = new Map<string, Promise<string>>();
  const rendered = await renderAll(
    { '/a/': page('A'), '/a/b/': page('B'), '/c/': page('C') },
    async ({ path, html }) => {
      const slow = new Promise<string>((done) => setTimeout(done, path === '/a/' ? 30 : 0, html));
      titles.set(path, slow);
      return path === '/a/b/' ? `${await titles.get('/a/')}/${html}` : slow;
    },
  );
  expect(rendered.get('/a/b/')).toEqual({ status: 'fulfilled', value: 'A/B' });
  expect(rendered.get('/c/')).toEqual({ status: 'fulfilled', value: 'C' });
});

test('leaves alone what is no page', async () => {
  const rendered = await renderAll(
    {
      '/data.json': async () => new Response('{}', { headers: { 'content-type': 'application/json' } }),
      '/old/': async () => new Response('moved', { status: 301, headers: { 'content-type': 'text/html' } }),
      '/page/': page('page'),
    },
    ({ html }) => `${html}!`,
  );
  expect([...rendered.values()].map((result) => result?.status === 'fulfilled' && result.value)).toEqual([
    '{}',
    'moved',
    'page!',
  ]);
});

test('a page that cannot be rendered holds up no other', async () => {
  const rendered = await renderAll(
    { '/a/': () => Promise.reject(new Error('broken')), '/b/': page('b') },
    ({ html }) => html,
  );
  expect(rendered.get('/a/')?.status).toBe('rejected');
  expect(rendered.get('/b/')).toEqual({ status: 'fulfilled', value: 'b' });
});
