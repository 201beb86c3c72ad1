import type { BuiltPage } from './built-page.ts';

/**
 * The sitemap (sitemaps.org 0.9) of every page that search engines may show; undefined when there is none, for the
 * protocol knows no empty one. No dates of change: the build makes every page anew each night.
 */
export const sitemap = (pages: readonly BuiltPage[], site: URL): string | undefined => {
  const addresses = pages
    .filter(({ indexable }) => indexable)
    .map(({ path }) => new URL(path, site).href)
    .toSorted();
  if (addresses.length === 0) return undefined;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.map((address) => `<url><loc>${address}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n');
};

/**
 * Robots may read everything, also while nothing may be shown: a page that they must not read could not ask them to
 * stay away. Nothing secret is named here, for the list would tell where to look. The short addresses are for people with a paper in
 * their hand, and counted: a robot that follows those in the brochures would be counted too.
 */
export const robots = (site: URL, hasSitemap: boolean): string =>
  [
    'User-agent: *',
    'Allow: /',
    'Disallow: /s/',
    ...(hasSitemap ? [`Sitemap: ${new URL('/sitemap.xml', site).href}`] : []),
    '',
  ].join('\n');
