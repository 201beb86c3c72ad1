/** One page that Pagefind found: https://pagefind.app/docs/api/ */
type Match = { data(): Promise<{ url: string; meta: { title?: string; description?: string } }> };
type Pagefind = {
  options(options: object): Promise<void>;
  search(words: string): Promise<{ results: Match[] }>;
};

/** A page to go to. */
export type Found = { url: string; title: string; description: string };

const resultsMax = 8;

/** Written by the build (netlify/built-site), so that it can be no import of the bundler's. */
const address = '/pagefind/pagefind.js';

let loaded: Promise<Pagefind> | undefined;

/** Fetches Pagefind and its index, once; what is fetched is the same whatever is looked for. */
export const loadPagefind = (): Promise<Pagefind> => {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
};

/** The pages that lie nearest to some words, the nearest first. Rejects where the browser cannot search. */
export const findPages = async (words: string): Promise<Found[]> => {
  const { results } = await (await loadPagefind()).search(words);
  const pages = await Promise.all(results.slice(0, resultsMax).map((match) => match.data()));
  return pages.map(({ url, meta: { title = url, description = '' } }) => ({ url, title, description }));
};

const load = async (): Promise<Pagefind> => {
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.options({
    // A worker would have to be allowed to compile WebAssembly too, and the index is small.
    noWorker: true,
    // What people say weighs most, then what a page is called.
    ranking: { metaWeights: { said: 10, title: 5, description: 2 } },
  });
  return pagefind;
};
