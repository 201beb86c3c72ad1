import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { breadcrumbList, dataBlock } from '../../src/core/content/structured-data.ts';
import { type BuiltPage, byPath, type PagesByPath, trailTo } from '../../src/core/pages/built-page.ts';
import { robots, sitemap } from '../../src/core/pages/sitemap.ts';
import { asksToStayAway, languageOf, mayBeFound, withDataBlock, withoutSearchWords } from './html.ts';
import { searchIndex } from './search-index.ts';
import { withAllPages } from './search-page.ts';

/**
 * What can be made only when every page is there: the search's index, the list of all pages, where each page stands,
 * sitemap and robots.txt. All of it comes from the built pages, so a new page is found without anybody's listing it.
 */
export const builtSite = (): AstroIntegration => {
  let site: URL;
  return {
    name: 'built-site',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = new URL('/', config.site);
      },
      'astro:build:done': async ({ dir }) => {
        const found = await findablePages(dir);
        const index = await searchIndex();
        const pages = await inTurns(
          found,
          async ({ path, html }): Promise<BuiltPage> => ({
            path,
            lang: languageOf(html),
            title: await index.add(path, html),
            indexable: !asksToStayAway(html),
          }),
        );
        await index.write(dir);
        const all = byPath(pages);
        await inTurns(found, ({ path, html }) =>
          writeFile(fileOf(path, dir), withoutSearchWords(withPlace(path, html, all, site))),
        );
        const search = fileOf('/sok/', dir);
        await writeFile(search, withAllPages(await readFile(search, 'utf8'), pages));
        const map = sitemap(pages, site);
        if (map) await writeFile(new URL('sitemap.xml', dir), map);
        await writeFile(new URL('robots.txt', dir), robots(site, map !== undefined));
      },
    },
  };
};

const atOnceMax = 50;

/** `work` for every item, some at once, in their order: no part waits for another, and none holds all. */
const inTurns = async <Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = [];
  for (let begin = 0; begin < items.length; begin += atOnceMax)
    results.push(...(await Promise.all(items.slice(begin, begin + atOnceMax).map(work))));
  return results;
};

type Found = { path: string; html: string };

const findablePages = async (directory: URL): Promise<Found[]> => {
  const files = (await readdir(directory, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
  const pages = await Promise.all(
    files
      .filter((file) => /(^|\/)index\.html$/.test(file))
      .map((file) => `/${file.slice(0, -'index.html'.length)}`)
      // A page comes after those above it.
      .toSorted()
      .map(async (path) => ({ path, html: await readFile(fileOf(path, directory), 'utf8') })),
  );
  return pages.filter(({ html }) => mayBeFound(html));
};

const fileOf = (path: string, directory: URL): URL => new URL(`.${path}index.html`, directory);

/** The page with its place told to search engines, where it stands below another. */
const withPlace = (path: string, html: string, pages: PagesByPath, site: URL): string => {
  const page = pages.get(path);
  const trail = page ? trailTo(page, pages) : [];
  if (trail.length < 2) return html;
  const named = trail.map(({ path, title }) => ({ path, name: path === '/' ? 'Startsidan' : title }));
  return withDataBlock(html, dataBlock(breadcrumbList(named, site)));
};
