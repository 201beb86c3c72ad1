import { groupSlugs } from '../content/group-names.ts';

/** The pages that every language has, by their Swedish addresses: a language's stand below its prefix. */
const translatedPaths: readonly string[] = [
  '/',
  ...groupSlugs.map((slug) => `/stodgrupper/${slug}/`),
  '/hjalp-nu/',
  '/anmalan/',
  '/anmalan/foralder/',
  '/anmalan/barn/',
  '/anmalan/yrkesverksam/',
];

/** The Swedish address of a page that other languages have too; undefined for a page that is Swedish only. */
export const translatedPath = (pathname: string, prefix: string): string | undefined =>
  translatedPaths.find((path) => pathname === `${prefix}${path}`);
