import type { AstroIntegration, AstroPrerenderer } from 'astro';

/** A page as Astro has just rendered it, before it is written. */
export type RenderedPage = { path: string; html: string };

/** An integration that has its say in each page before it is written. */
export type PageIntegration = AstroIntegration & { onPage: (page: RenderedPage) => string | Promise<string> };

/**
 * Hands every page to `integrations` between rendering and writing, so that none is read or written again. Pages are
 * handed on in the order of their paths, whichever is rendered first, so that the same content gives the same site,
 * and a page comes after those above it. They are not waited for: some may be in work at once.
 */
export const renderedPages = (integrations: readonly PageIntegration[]): AstroIntegration => ({
  name: 'rendered-pages',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) => {
      setPrerenderer((astros) => handing(astros, integrations));
    },
    // Astro leaves out its own entry as soon as there is a prerenderer of somebody else's, and ours goes on using it.
    'astro:build:setup': ({ updateConfig }) => {
      const build = { rolldownOptions: { input: 'astro/entrypoints/prerender' } };
      updateConfig({ environments: { prerender: { build } } });
    },
  },
});

const handing = (astros: AstroPrerenderer, integrations: readonly PageIntegration[]): AstroPrerenderer => {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    ...astros,
    async getStaticPaths() {
      const paths = await astros.getStaticPaths();
      return paths.toSorted((a, b) => inOrder(withSlash(a.pathname), withSlash(b.pathname)));
    },
    async render(request, options) {
      const before = turn;
      const { promise: handedOn, resolve: handOn } = Promise.withResolvers<void>();
      turn = Promise.all([before, handedOn]);
      try {
        const rendered = await astros.render(request, options);
        const { response, ...rest } = rendered instanceof Response ? { response: rendered } : rendered;
        if (response.status !== 200 || !response.headers.get('content-type')?.startsWith('text/html'))
          return rendered;
        const page = { path: decodeURI(new URL(request.url).pathname), html: await response.text() };
        await before;
        const finished = finish(page, integrations);
        handOn();
        return { ...rest, response: new Response(await finished, { headers: response.headers }) };
      } finally {
        handOn();
      }
    },
  };
};

const finish = async (page: RenderedPage, integrations: readonly PageIntegration[]): Promise<string> => {
  let { html } = page;
  for (const { onPage } of integrations) html = await onPage({ path: page.path, html });
  return html;
};

/** Whatever language the machine speaks. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const withSlash = (path: string): string => path.replace(/\/?$/, '/');
