import type { BuiltPage } from '../../src/core/pages/built-page.ts';
import { type PageIndex, pageIndex } from '../../src/core/pages/page-index.ts';
import { escaped } from './html.ts';

const place = '<div data-all-pages></div>';

/** The search page with every page in its list. Throws when it has no place for it, or names a page that is not built. */
export const withAllPages = (html: string, pages: readonly BuiltPage[]): string => {
  if (!html.includes(place)) throw new Error(`The search page has no ${place}.`);
  for (const [, path = ''] of html.matchAll(/data-said-of="([^"]+)"/g))
    if (!pages.some((page) => page.path === path))
      throw new Error(`Sökorden gäller en sida som inte finns: ${path}. Rätta adressen i sokord.yaml.`);
  return html.replace(place, () => pageIndex(pages.filter(standsInTheList)).map(list).join(''));
};

/** Providers and districts may be hundreds: their own lists have them. The search finds each. */
const standsInTheList = ({ path }: BuiltPage): boolean => !/^\/(anordnare|kartan)\/./.test(path);

const list = ({ heading, lang, pages }: PageIndex, position: number): string =>
  [
    position > 0 ? `<h3 lang="${lang}">${escaped(heading)}</h3>` : '',
    `<ul class="page-list" lang="${lang}">`,
    ...pages.map(({ path, title }) => `<li><a href="${path}">${escaped(title)}</a></li>`),
    '</ul>',
  ].join('');
