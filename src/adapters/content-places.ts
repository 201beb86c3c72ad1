import type { DocumentKind, RawDocument } from '../core/content/content.ts';

/** Where documents lie below the folder of content: of a kind in a folder, or one document in its own file. */
export const folders: Readonly<Record<string, DocumentKind>> = {
  stodgrupper: 'groups',
  omgangar: 'rounds',
  anordnare: 'providers',
  stadsdelar: 'districts',
  'for-barn': 'childPages',
  yrkesgrupper: 'professions',
  rutiner: 'routines',
  metoder: 'methods',
  forelasningar: 'lectures',
};

export const files: Readonly<Record<string, DocumentKind>> = {
  'samordning.yaml': 'unit',
  'sokord.yaml': 'searchWords',
  'webbplats.yaml': 'settings',
  'for-ungdomar.yaml': 'youngPage',
  'for-foraldrar.yaml': 'parentPage',
  'sidor/bakgrund.yaml': 'history',
  'sidor/bildspel.yaml': 'slideWords',
  'sidor/for-gruppledare.yaml': 'leadersPage',
  'sidor/for-yrkesverksamma.yaml': 'professionals',
  'sidor/om.yaml': 'about',
  'sidor/tillganglighet.yaml': 'accessibility',
};

/** Where the files of pictures lie. */
export const pictureFolder = 'bilder';

/** Of a language, below `sprak/<code>/`. */
export const languageFolders: Readonly<Record<string, DocumentKind>> = {
  stodgrupper: 'languageGroups',
  ord: 'languageWords',
};

export const languageFiles: Readonly<Record<string, DocumentKind>> = {
  'sprak.yaml': 'languages',
  'framsida.yaml': 'languageFronts',
  'hjalp-nu.yaml': 'languageHelps',
  'anmalan.yaml': 'languageRegisterings',
};

/** The path of a document's file below the folder of content: `omgangar/solrosen-vt-2027-kvarnvik.yaml`. */
export const pathOf = ({ kind, id, language }: Pick<RawDocument, 'kind' | 'id' | 'language'>): string => {
  const inLanguage = language !== undefined;
  const file = keyOf(inLanguage ? languageFiles : files, kind);
  const folder = keyOf(inLanguage ? languageFolders : folders, kind);
  if (file === undefined && folder === undefined) throw new Error(`No file is known for ${kind}.`);
  return `${inLanguage ? `sprak/${language}/` : ''}${file ?? `${folder}/${id}.yaml`}`;
};

const keyOf = (places: Readonly<Record<string, DocumentKind>>, kind: DocumentKind): string | undefined =>
  Object.keys(places).find((place) => places[place] === kind);
