import { type BuiltPage, byPath, type PagesByPath, trailTo } from './built-page.ts';

export type IndexedPage = { path: string; title: string };
/** The pages of one language, or of easy-read Swedish, from A to Ö. */
export type PageIndex = { heading: string; lang: string; pages: IndexedPage[] };

/** Every page that may be found, in lists by language: Swedish first, each list from A to Ö. */
export const pageIndex = (pages: readonly BuiltPage[]): PageIndex[] => {
  const lists = Map.groupBy(pages, editionOf);
  const all = byPath(pages);
  return [...lists]
    .map(([edition, those]) => ({
      heading: edition === easyRead ? edition : ownName(edition),
      lang: those[0]?.lang ?? 'sv',
      pages: fromAToZ(those, all),
    }))
    .toSorted((a, b) => Number(b.heading === swedish) - Number(a.heading === swedish));
};

const swedish = 'Svenska';
const easyRead = 'Lättläst svenska';

/** The language that a page stands under, or the easy-read Swedish. */
const editionOf = ({ lang, path }: BuiltPage): string => (path.startsWith('/lattlast/') ? easyRead : lang);

/** A language by its own name, as those who read it look for it. */
const ownName = (lang: string): string => {
  const name = new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang;
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
};

const fromAToZ = (pages: readonly BuiltPage[], all: PagesByPath): IndexedPage[] => {
  const { compare } = new Intl.Collator(pages[0]?.lang ?? 'sv');
  const alike = Map.groupBy(pages, ({ title }) => title);
  return pages
    .map((page) => ({
      path: page.path,
      title: ownTitle(page, (alike.get(page.title)?.length ?? 0) > 1, all),
    }))
    .toSorted((a, b) => compare(a.title, b.title));
};

/** A page's title, with its parent's where two pages of a list would read the same. */
const ownTitle = (page: BuiltPage, hasTwins: boolean, all: PagesByPath): string => {
  if (page.path === '/') return 'Startsidan';
  const parent = trailTo(page, all).at(-2);
  return hasTwins && parent && parent.path !== '/' ? `${page.title} (${parent.title})` : page.title;
};
