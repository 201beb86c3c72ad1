/** A page that may be found, as the build left it. */
export type BuiltPage = {
  /** From the site's root, with a slash at both ends. */
  path: string;
  /** BCP 47, as the page says of itself. */
  lang: string;
  /** The page's own heading; its tab's title may have to be neutral. */
  title: string;
  /** False while search engines are asked to stay away. */
  indexable: boolean;
};

/** The pages above a page that were built, and the page itself: `/`, `/for-barn/`, `/for-barn/solrosen/`. */
export const trailTo = (page: BuiltPage, pages: readonly BuiltPage[]): BuiltPage[] =>
  pages.filter(({ path }) => page.path.startsWith(path)).toSorted((a, b) => a.path.length - b.path.length);
