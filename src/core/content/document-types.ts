import type { DocumentKind } from './content.ts';

/** What Sanity calls each kind of document, and the name of those of which there is one (of a language: one each). */
type DocumentType = { type: string; only?: string; ofLanguage?: true };

export const documentTypes: Readonly<Record<DocumentKind, DocumentType>> = {
  settings: { type: 'siteSettings', only: 'webbplats' },
  unit: { type: 'coordinatingUnit', only: 'samordning' },
  groups: { type: 'supportGroup' },
  rounds: { type: 'groupRound' },
  providers: { type: 'provider' },
  districts: { type: 'district' },
  professionals: { type: 'professionalsPage', only: 'for-yrkesverksamma' },
  professions: { type: 'profession' },
  routines: { type: 'routine' },
  about: { type: 'aboutPage', only: 'om' },
  history: { type: 'historyPage', only: 'bakgrund' },
  accessibility: { type: 'accessibilityStatement', only: 'tillganglighet' },
  languages: { type: 'language', only: 'sprak', ofLanguage: true },
  languageFronts: { type: 'languageFront', only: 'framsida', ofLanguage: true },
  languageHelps: { type: 'languageHelp', only: 'hjalp-nu', ofLanguage: true },
  languageRegisterings: { type: 'languageRegistering', only: 'anmalan', ofLanguage: true },
  languageGroups: { type: 'languageGroup', ofLanguage: true },
  languageWords: { type: 'languageWords', ofLanguage: true },
  searchWords: { type: 'searchWords', only: 'sokord' },
  childPages: { type: 'childPage' },
  youngPage: { type: 'youngPage', only: 'for-ungdomar' },
  methods: { type: 'method' },
  leadersPage: { type: 'leadersPage', only: 'for-gruppledare' },
  lectures: { type: 'lecture' },
  slideWords: { type: 'slideWords', only: 'bildspel' },
  parentPage: { type: 'parentPage', only: 'for-foraldrar' },
};

/** The kind of documents that Sanity calls `type`; undefined for what is none of ours. */
export const kindOfType = (type: string): DocumentKind | undefined =>
  (Object.keys(documentTypes) as DocumentKind[]).find((kind) => documentTypes[kind].type === type);
