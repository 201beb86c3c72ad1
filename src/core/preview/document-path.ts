import type { DocumentKind } from '../content/content.ts';

/** What a page's address is made from. */
type Named = { slug: string; language?: string | undefined; group?: string | undefined };

/**
 * The page on which an editor sees a document; undefined where its name is still to be written, or no page shows it.
 * A round stands on its group's page, and so does one of Trappan, which has no other.
 */
export const documentPath = (kind: DocumentKind, { slug, language, group }: Named): string | undefined => {
  const path = paths[kind];
  const parts: Record<string, string | undefined> = { slug, language, group };
  const filled = path?.replaceAll(/\{(\w+)\}/g, (_, part: string) => parts[part] || '?');
  return filled?.includes('?') ? undefined : filled;
};

const paths: Readonly<Record<DocumentKind, string | undefined>> = {
  settings: '/',
  unit: '/om/',
  groups: '/stodgrupper/{slug}/',
  rounds: '/stodgrupper/{group}/',
  providers: '/anordnare/{slug}/',
  districts: '/kartan/{slug}/',
  professionals: '/for-yrkesverksamma/',
  professions: '/for-yrkesverksamma/{slug}/',
  routines: '/rutiner/{slug}/',
  about: '/om/',
  history: '/om/bakgrund/',
  accessibility: '/tillganglighet/',
  languages: '/{language}/',
  languageFronts: '/{language}/',
  languageHelps: '/{language}/hjalp-nu/',
  languageRegisterings: '/{language}/anmalan/',
  languageGroups: '/{language}/stodgrupper/{slug}/',
  languageWords: '/{language}/',
  // The search knows what is published.
  searchWords: undefined,
  childPages: '/for-barn/{slug}/',
  youngPage: '/for-ungdomar/',
  parentPage: '/for-foraldrar/',
  methods: '/metoder/{slug}/',
  leadersPage: '/for-gruppledare/',
  lectures: '/forelasningar/{slug}/',
  // Files of the build: no page that is answered on demand shows them.
  slideWords: undefined,
};
