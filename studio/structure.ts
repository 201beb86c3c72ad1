import type { StructureBuilder, StructureResolver } from 'sanity/structure';
import type { DocumentKind } from '../src/core/content/content.ts';
import { documentTypes } from '../src/core/content/document-types.ts';
import { sanityId } from '../src/core/content/sanity-document.ts';
import { kindTitles } from './labels/kinds.ts';

type Part = readonly [title: string, kinds: readonly DocumentKind[]];

/** The desk's parts, as an editor thinks of them. Every kind stands in one. */
export const parts: readonly Part[] = [
  ['Grupper', ['groups']],
  ['Omgångar', ['rounds']],
  ['Föreläsningar', ['lectures']],
  ['Anordnare', ['providers', 'districts']],
  [
    'Sidor',
    [
      'childPages',
      'youngPage',
      'parentPage',
      'professionals',
      'professions',
      'leadersPage',
      'methods',
      'about',
      'history',
      'accessibility',
    ],
  ],
  ['Rutiner', ['routines']],
  ['Bildspel', ['slideWords']],
  [
    'Språk',
    [
      'languages',
      'languageFronts',
      'languageHelps',
      'languageRegisterings',
      'languageGroups',
      'languageWords',
    ],
  ],
  ['Hela webbplatsen', ['settings', 'unit', 'searchWords']],
];

/** Kinds with one document: it is there already, and is neither copied nor taken away. */
export const isSingle = (kind: DocumentKind): boolean =>
  documentTypes[kind].only !== undefined && !documentTypes[kind].ofLanguage;

export const structure: StructureResolver = (S) =>
  S.list()
    .title('Innehåll')
    .items(
      parts.map(([title, kinds]) => {
        const [only, ...more] = kinds;
        const item = S.listItem()
          .title(title)
          .id(title.toLowerCase().replaceAll(/[^a-z]/g, ''));
        return only && more.length === 0
          ? item.child(listOf(S, only, title))
          : item.child(
              S.list()
                .title(title)
                .items(kinds.map((kind) => entry(S, kind))),
            );
      }),
    );

const entry = (S: StructureBuilder, kind: DocumentKind) => {
  const item = S.listItem()
    .id(kind)
    .title(isSingle(kind) ? kindTitles[kind] : plural(kind));
  return item.child(
    isSingle(kind)
      ? S.document()
          .schemaType(documentTypes[kind].type)
          .documentId(sanityId({ kind, id: kind }))
      : listOf(S, kind, plural(kind)),
  );
};

const listOf = (S: StructureBuilder, kind: DocumentKind, title: string) =>
  S.documentTypeList(documentTypes[kind].type).title(title);

const plurals: Partial<Record<DocumentKind, string>> = {
  districts: 'Stadsdelar',
  professions: 'Yrkesgrupper',
  childPages: 'Sidor för barn',
  languageGroups: 'Språk: grupper',
  methods: 'Metoder',
};

const plural = (kind: DocumentKind): string => plurals[kind] ?? kindTitles[kind];
