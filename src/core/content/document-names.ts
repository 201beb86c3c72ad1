import type { ContentError, DocumentKind, RawDocument } from './content.ts';
import { groupNames, groupSlugs } from './support-group.ts';
import { slug } from './words.ts';

/** The site has one of each single document, and one for each of its four groups; no name stands twice. */
export const documentNames = (documents: readonly RawDocument[]): ContentError[] => [
  ...Object.entries(singles).flatMap(([kind, what]) => single(documents, kind as DocumentKind, what)),
  ...oneForEachGroup(documents, 'groups', 'Gruppen'),
  ...oneForEachGroup(documents, 'childPages', 'Barnens sida om'),
  ...unusable(documents),
  ...repeated(documents),
];

/** Kinds with exactly one document, and what each is about. */
const singles: Partial<Record<DocumentKind, string>> = {
  unit: 'den samordnande enheten',
  settings: 'webbplatsens inställningar',
  youngPage: 'sidan för ungdomar',
  parentPage: 'sidan för föräldrar',
  professionals: 'sidan för yrkesverksamma',
  about: 'vilka vi är',
  history: 'bakgrunden',
  accessibility: 'tillgängligheten',
  leadersPage: 'sidan för gruppledare',
  slideWords: 'bildspelen',
};

const error = (source: string, expected: string): ContentError => ({ source, field: '', expected });

const single = (documents: readonly RawDocument[], kind: DocumentKind, what: string): ContentError[] => {
  const [first, ...more] = documents.filter((document) => document.kind === kind);
  if (!first) return [error('Innehållet', `Dokumentet om ${what} saknas. Skriv ett.`)];
  return more.map(({ source }) =>
    error(source, `Det finns redan ett dokument om ${what}: ${first.source}. Behåll ett av dem.`),
  );
};

const oneForEachGroup = (
  documents: readonly RawDocument[],
  kind: DocumentKind,
  what: string,
): ContentError[] => {
  const named = documents.filter((document) => document.kind === kind);
  const known: readonly string[] = groupSlugs;
  return [
    ...groupSlugs
      .filter((name) => !named.some(({ id }) => id === name))
      .map((name) =>
        error('Innehållet', `${what} ${groupNames[name]} saknas. Skriv ett dokument som heter ${name}.`),
      ),
    ...named
      .filter(({ id }) => !known.includes(id))
      .map(({ id, source }) =>
        error(
          source,
          `Det finns ingen grupp som heter ${id}. Döp dokumentet till ett av ${known.join(', ')}.`,
        ),
      ),
  ];
};

const unusable = (documents: readonly RawDocument[]): ContentError[] =>
  documents
    .filter(({ id }) => !slug.safeParse(id).success)
    .map(({ id, source }) =>
      error(
        source,
        `Namnet «${id}» går inte att använda. Skriv det med små bokstäver a–z, siffror och bindestreck.`,
      ),
    );

const repeated = (documents: readonly RawDocument[]): ContentError[] => {
  const first = new Map<string, RawDocument>();
  return documents.flatMap((document) => {
    const { kind, id, source, language } = document;
    const key = `${kind} ${language ?? ''} ${id}`;
    const earlier = first.get(key);
    if (!earlier) first.set(key, document);
    return earlier && !(kind in singles)
      ? [error(source, `Namnet ${id} finns redan i ${earlier.source}. Ge dokumentet ett eget namn.`)]
      : [];
  });
};
