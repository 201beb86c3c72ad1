import { ageSpanText } from '../src/core/content/age-span.ts';
import type { DocumentKind } from '../src/core/content/content.ts';
import { documentTypes } from '../src/core/content/document-types.ts';
import { choiceTitles, kindTitles } from './labels/kinds.ts';

type Picked = Record<string, unknown>;
type Row = { title: string; subtitle?: string };

/** What a row of a list says of the document. */
export const preview = (kind: DocumentKind) => {
  const { select, row } = rows[kind] ?? (documentTypes[kind].only === undefined ? byName : single(kind));
  return { select, prepare: (picked: Picked): Row => row(picked) };
};

type Rows = { select: Record<string, string>; row(picked: Picked): Row };

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
const word = (value: unknown): string | undefined => choiceTitles[String(value)] ?? text(value);
const joined = (...parts: (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(' · ');

/** `Solrosen HT 2027 · 7–9 år`, and below it `öppen · Kvarnviks stadsdel`: a row is narrow, and cuts what is longer. */
const roundRow = ({ group, term, from, to, status, provider }: Picked): Row => {
  const ages = typeof from === 'number' && typeof to === 'number' ? ageSpanText({ from, to }) : undefined;
  const first = [word(group), text(term)].filter((part) => part !== undefined).join(' ');
  const subtitle = joined(word(status)?.toLowerCase(), text(provider));
  return {
    title: joined(first || 'Omgång', ages),
    ...(subtitle ? { subtitle } : {}),
  };
};

const byName: Rows = {
  select: { name: 'name', slug: 'slug.current' },
  row: ({ name, slug }) => ({ title: text(name) ?? word(slug) ?? 'Utan namn' }),
};

const inLanguage = (kind: DocumentKind): Rows => ({
  select: { language: 'language', slug: 'slug.current' },
  row: ({ language, slug }) => ({
    title: joined(kindTitles[kind].replace('Språk: ', ''), text(language), word(slug)),
  }),
});

const single = (kind: DocumentKind): Rows => ({
  select: { id: '_id' },
  row: () => ({ title: kindTitles[kind] }),
});

const rows: Partial<Record<DocumentKind, Rows>> = {
  rounds: {
    select: {
      group: 'group',
      term: 'term',
      from: 'ages.from',
      to: 'ages.to',
      status: 'status',
      provider: 'provider.name',
    },
    row: roundRow,
  },
  lectures: {
    select: { name: 'name', kind: 'kind', date: 'date', status: 'status' },
    row: ({ name, kind, date, status }) => ({
      title: joined(text(date), text(name)) || kindTitles.lectures,
      subtitle: joined(status === 'installd' ? 'inställd' : undefined, word(kind)?.toLowerCase()),
    }),
  },
  childPages: {
    select: { slug: 'slug.current' },
    row: ({ slug }) => ({ title: word(slug) ?? kindTitles.childPages }),
  },
  languages: inLanguage('languages'),
  languageFronts: inLanguage('languageFronts'),
  languageHelps: inLanguage('languageHelps'),
  languageRegisterings: inLanguage('languageRegisterings'),
  languageGroups: inLanguage('languageGroups'),
  languageWords: inLanguage('languageWords'),
};
