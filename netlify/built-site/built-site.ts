import { readFile, writeFile } from 'node:fs/promises';
import { breadcrumbList, dataBlock } from '../../src/core/content/structured-data.ts';
import { type BuiltPage, byPath, trailTo } from '../../src/core/pages/built-page.ts';
import { robots, sitemap } from '../../src/core/pages/sitemap.ts';
import { asksToStayAway, languageOf, mayBeFound, withDataBlock, withoutSearchWords } from './html.ts';
import type { PageIntegration } from './rendered-pages.ts';
import { type SearchIndex, searchIndex } from './search-index.ts';
import { withAllPages } from './search-page.ts';

/**
 * The search's index, the list of all pages, where each page stands, sitemap and robots.txt. All of it comes from the
 * rendered pages, so a new page is found without anybody's listing it. Pages come in the order of their paths.
 */
export const builtSite = (): PageIntegration => {
  let site: URL;
  let index: Promise<SearchIndex>;
  let writing: Promise<void>;
  const found = new Map<string, Promise<BuiltPage>>();
  return {
    name: 'built-site',
    async onPage({ path, html }) {
      if (!mayBeFound(html)) return html;
      // The index works in a process of its own, beside the rendering of the next pages.
      index ??= searchIndex();
      const adding = index.then(async ({ add }): Promise<BuiltPage> => {
        return {
          path,
          lang: languageOf(html),
          title: await add(path, html),
          indexable: !asksToStayAway(html),
        };
      });
      found.set(path, adding);
      const page = await adding;
      const above = await Promise.all(pathsAbove(path).flatMap((above) => found.get(above) ?? []));
      return withoutSearchWords(withPlace(html, trailTo(page, byPath([...above, page])), site));
    },
    hooks: {
      'astro:config:done': ({ config }) => {
        site = new URL('/', config.site);
      },
      // Not waited for: the adapter bundles its function meanwhile.
      'astro:build:generated': ({ dir }) => {
        writing = index.then(({ write }) => write(dir));
      },
      'astro:build:done': async ({ dir }) => {
        await writing;
        const pages = await Promise.all(found.values());
        const search = new URL('sok/index.html', dir);
        await writeFile(search, withAllPages(await readFile(search, 'utf8'), pages));
        const map = sitemap(pages, site);
        if (map) await writeFile(new URL('sitemap.xml', dir), map);
        await writeFile(new URL('robots.txt', dir), robots(site, map !== undefined));
      },
    },
  };
};

/** `/` and `/for-barn/` for `/for-barn/solrosen/`. */
const pathsAbove = (path: string): string[] =>
  path
    .split('/')
    .map((_part, index, parts) => `${parts.slice(0, index).join('/')}/`)
    .slice(1, -1);

/** The page with its place told to search engines, where it stands below another. */
const withPlace = (html: string, trail: readonly BuiltPage[], site: URL): string => {
  if (trail.length < 2) return html;
  const named = trail.map(({ path, title }) => ({ path, name: path === '/' ? 'Startsidan' : title }));
  return withDataBlock(html, dataBlock(breadcrumbList(named, site)));
};
