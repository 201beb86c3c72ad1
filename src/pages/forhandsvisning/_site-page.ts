import type { GetStaticPathsItem } from 'astro';

/** A page of the site, as its file exports it. */
type PageModule = {
  default: (props: Record<string, unknown>) => unknown;
  getStaticPaths?: () => GetStaticPathsItem[] | Promise<GetStaticPathsItem[]>;
};

/** Every page that is built, so that a new one has its preview by being there. Loaded when it is looked at. */
const files = import.meta.glob<PageModule>([
  '../**/*.astro',
  '!../forhandsvisning/**',
  '!../{404,500}.astro',
  '!../{broschyrer,dev,oppna-data,samordning,sok}/**',
  '!../forelasningar/{min-anmalan,*/anmal}.astro',
  '!../**/anmalan/{foralder,barn,yrkesverksam,*registrant*}.astro',
]);

/** The page that the build would make at a path, and what it would be given; undefined where it would make none. */
export const sitePage = async (
  path: string,
): Promise<{ component: PageModule['default']; props: Record<string, unknown> } | undefined> => {
  for (const { pattern, load } of routes) {
    const match = pattern.exec(path);
    if (!match) continue;
    const page = await load();
    if (!page.getStaticPaths) return { component: page.default, props: {} };
    const found = (await page.getStaticPaths()).find(({ params }) =>
      Object.entries(match.groups ?? {}).every(([name, value]) => (params[name] ?? '') === value),
    );
    if (found) return { component: page.default, props: found.props ?? {} };
  }
  return undefined;
};

/** `../stodgrupper/[group].astro` as `^/stodgrupper/(?<group>[^/]+)/$`; `[...choice]` takes any number of parts. */
const patternOf = (file: string): RegExp => {
  const path = file
    .replace(/^\.\.\//, '')
    .replace(/(?:^|\/)index\.astro$/, '/')
    .replace(/\.astro$/, '/');
  const pattern = `/${path}`
    .replace(/\/{2,}/g, '/')
    .replaceAll(/\[\.\.\.(\w+)\]\//g, '(?<$1>.*?)/?')
    .replaceAll(/\[(\w+)\]/g, '(?<$1>[^/]+)');
  return new RegExp(`^${pattern}$`);
};

/** What is named comes before what is open, as in the site's own routing. */
const openness = (file: string): number =>
  [...file.matchAll(/\[(\.{3})?/g)].reduce((sum, [, rest]) => sum + (rest ? 10 : 1), 0);

const routes = Object.entries(files)
  .toSorted(([a], [b]) => openness(a) - openness(b))
  .map(([file, load]) => ({ pattern: patternOf(file), load }));
