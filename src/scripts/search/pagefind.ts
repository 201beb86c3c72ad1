/** One page that Pagefind found: https://pagefind.app/docs/api/ */
type Match = {
  id: string;
  score: number;
  data(): Promise<{ url: string; meta: { title?: string; description?: string } }>;
};
type Pagefind = {
  options(options: object): Promise<void>;
  /** Fetches the parts of the index that could hold words with this beginning. */
  preload(beginning: string): Promise<unknown>;
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
  const pagefind = await loadPagefind();
  const { results: whole } = await pagefind.search(words);
  const results = whole.length > 0 ? whole : await nearest(pagefind, words);
  const pages = await Promise.all(results.slice(0, resultsMax).map((match) => match.data()));
  return pages.map(({ url, meta: { title = url, description = '' } }) => ({ url, title, description }));
};

/**
 * Pagefind wants every word on one page, and people write words that no page has. Then each word is looked for by
 * itself, and a page counts by how well it fits the word, the more the fewer other pages have it.
 */
const nearest = async (pagefind: Pagefind, words: string): Promise<Match[]> => {
  const found = new Map<string, { match: Match; weight: number }>();
  for (const word of words.split(/\s+/).filter((each) => each.length > 2)) {
    const { results } = await pagefind.search(word);
    for (const match of results)
      found.set(match.id, {
        match,
        weight: (found.get(match.id)?.weight ?? 0) + match.score / results.length,
      });
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight).map(({ match }) => match);
};

const load = async (): Promise<Pagefind> => {
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.options({
    // A worker would have to be allowed to compile WebAssembly too, and the index is small.
    noWorker: true,
    // What people say weighs most, then what a page is called.
    ranking: { metaWeights: { said: 10, title: 5, description: 2 } },
  });
  // Its index comes in parts, and which of them a search needs tells what was looked for: so all of them, each once.
  for (const beginning of 'abcdefghijklmnopqrstuvwxyzåäö0123456789') await pagefind.preload(beginning);
  return pagefind;
};
