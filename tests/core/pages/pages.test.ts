import { expect, test } from 'vitest';
import { type BuiltPage, byPath, trailTo } from '../../../src/core/pages/built-page.ts';
import { pageIndex } from '../../../src/core/pages/page-index.ts';
import { robots, sitemap } from '../../../src/core/pages/sitemap.ts';

const site = new URL('https://stod.example.se/');
const page = (path: string, title: string, changes: Partial<BuiltPage> = {}): BuiltPage => ({
  path,
  title,
  lang: 'sv',
  indexable: true,
  ...changes,
});
const pages = [
  page('/', 'Grupper för barn'),
  page('/for-barn/', 'För dig som är barn'),
  page('/for-barn/solrosen/', 'Solrosen'),
  page('/stodgrupper/solrosen/', 'Solrosen'),
  page('/om/', 'Om oss'),
  page('/arlig/', 'Ärlig'),
  page('/aker/', 'Åker'),
];

test('a trail runs from the front page through the pages that exist', () => {
  expect(trailTo(pages[2] as BuiltPage, byPath(pages)).map(({ path }) => path)).toEqual([
    '/',
    '/for-barn/',
    '/for-barn/solrosen/',
  ]);
  expect(trailTo(pages[3] as BuiltPage, byPath(pages)).map(({ path }) => path)).toEqual([
    '/',
    '/stodgrupper/solrosen/',
  ]);
});

test('the sitemap names every page that may be shown, and no other', () => {
  const map = sitemap([...pages, page('/hemlig/', 'Hemlig', { indexable: false })], site);
  expect(map).toContain('<loc>https://stod.example.se/for-barn/solrosen/</loc>');
  expect(map?.match(/<loc>/g)).toHaveLength(pages.length);
  expect(map).not.toContain('hemlig');
});

test('where nothing may be shown there is no sitemap, and robots.txt names none', () => {
  expect(
    sitemap(
      pages.map((each) => ({ ...each, indexable: false })),
      site,
    ),
  ).toBeUndefined();
  expect(robots(site, false)).not.toContain('Sitemap');
  expect(robots(site, true)).toContain('Sitemap: https://stod.example.se/sitemap.xml');
});

test('robots may read every page, for a page that is not read cannot ask them to stay away', () => {
  expect(robots(site, false).match(/Disallow.*/g), 'no page, only the counted addresses').toEqual([
    'Disallow: /s/',
  ]);
});

test('the list of pages runs from A to Ö as Swedish sorts, and tells twins apart', () => {
  const [list] = pageIndex(pages);
  expect(list?.pages.map(({ title }) => title)).toEqual([
    'För dig som är barn',
    'Om oss',
    'Solrosen',
    'Solrosen (För dig som är barn)',
    'Startsidan',
    'Åker',
    'Ärlig',
  ]);
});

test('other languages and easy-read come after, under their own names', () => {
  const lists = pageIndex([
    page('/en/', 'Groups', { lang: 'en' }),
    page('/ar/', 'مجموعات', { lang: 'ar' }),
    page('/lattlast/', 'Grupper'),
    ...pages,
  ]);
  expect(lists.map(({ heading, lang }) => `${heading} ${lang}`)).toEqual([
    'Svenska sv',
    'English en',
    'العربية ar',
    'Lättläst svenska sv',
  ]);
});
