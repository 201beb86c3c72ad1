import type { DocumentKind } from './content.ts';
import type { SanityDocument } from './sanity-document.ts';

/** What an editor calls a document of each kind. */
export const documentLabels: Readonly<Record<DocumentKind, string>> = {
  settings: 'Webbplatsens inställningar',
  unit: 'Den samordnande enheten',
  groups: 'Stödgruppen',
  rounds: 'Omgången',
  providers: 'Anordnaren',
  districts: 'Stadsdelen',
  professionals: 'Sidan för yrkesverksamma',
  professions: 'Yrkesgruppen',
  routines: 'Rutinen',
  about: 'Sidan om oss',
  history: 'Sidan om bakgrunden',
  accessibility: 'Sidan om tillgänglighet',
  languages: 'Språket',
  languageFronts: 'Språkets framsida',
  languageHelps: 'Språkets sida om hjälp nu',
  languageRegisterings: 'Språkets sida om anmälan',
  languageGroups: 'Språkets sida om gruppen',
  languageWords: 'Språkets ord',
  searchWords: 'Sökorden',
  childPages: 'Barnens sida om gruppen',
  youngPage: 'Sidan för ungdomar',
  parentPage: 'Sidan för föräldrar',
  methods: 'Metoden',
  leadersPage: 'Sidan för gruppledare',
  lectures: 'Föreläsningen',
  slideWords: 'Bildspelens ord',
};

/** A document as an editor finds it in the Studio: `Anordnaren «Kvarnviks stadsdel» (kvarnvik)`. */
export const editorsName = (kind: DocumentKind, { name, slug, language }: SanityDocument): string => {
  const { current } = (typeof slug === 'object' && slug !== null ? slug : {}) as { current?: unknown };
  const named = text(name) && `«${text(name)}»`;
  const aside = [text(current), text(language)].filter((part) => part !== undefined).join(', ');
  return [documentLabels[kind], named, aside && `(${aside})`].filter(Boolean).join(' ');
};

/** An editor may have written anything: what is no short text names nothing. */
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 80) : undefined;
