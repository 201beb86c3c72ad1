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

export type PagesByPath = ReadonlyMap<string, BuiltPage>;
export const byPath = (pages: readonly BuiltPage[]): PagesByPath =>
  new Map(pages.map((page) => [page.path, page]));

/** The pages above a page that were built, and the page itself: `/`, `/for-barn/`, `/for-barn/solrosen/`. */
export const trailTo = (page: BuiltPage, pages: PagesByPath): BuiltPage[] => {
  const parts = page.path.split('/').slice(0, -1);
  return parts.flatMap((_part, index) => pages.get(`${parts.slice(0, index + 1).join('/')}/`) ?? []);
};
