import type { WordPair } from '../language/translator.ts';
import type { ContentError, DocumentKind, RawDocument } from './content.ts';
import { type GroupSlug, groupNames, groupSlugs } from './group-names.ts';
import type {
  Language,
  LanguageFacts,
  LanguageFront,
  LanguageGroup,
  LanguageHelp,
  LanguageRegistering,
} from './language.ts';
import { slug } from './words.ts';

/**
 * A language is whole or not there: its facts, its pages and all four groups. Words may lack, and are said in Swedish
 * until they come.
 */
export const languageDocuments = (documents: readonly RawDocument[]): ContentError[] =>
  codesIn(documents).flatMap((code) => {
    const own = documents.filter(({ language }) => language === code);
    const missing = required.filter(
      ({ kind, id }) => !own.some((each) => each.kind === kind && each.id === id),
    );
    const groups: readonly string[] = groupSlugs;
    return [
      ...(slug.safeParse(code).success
        ? []
        : [
            error(
              code,
              `Mappen ${code} kan inte heta så. Skriv språkets namn eller kod med små bokstäver a–z, siffror och bindestreck.`,
            ),
          ]),
      ...missing.map(({ file, what }) => error(code, `${what} saknas. Skriv ${file}.`)),
      ...own
        .filter(({ kind, id }) => kind === 'languageGroups' && !groups.includes(id))
        .map(({ source, id }) => ({
          source,
          field: '',
          expected: `Det finns ingen grupp som heter ${id}. Döp dokumentet till ett av ${groupSlugs.join(', ')}.`,
        })),
    ];
  });

const codesIn = (documents: readonly RawDocument[]): string[] => [
  ...new Set(documents.flatMap(({ language }) => language ?? [])),
];

const error = (code: string, expected: string): ContentError => ({
  source: `Språket ${code}`,
  field: '',
  expected,
});

const required: readonly { kind: DocumentKind; id: string; file: string; what: string }[] = [
  { kind: 'languages', id: 'sprak', file: 'sprak.yaml', what: 'Vad språket heter' },
  { kind: 'languageFronts', id: 'framsida', file: 'framsida.yaml', what: 'Framsidan' },
  { kind: 'languageHelps', id: 'hjalp-nu', file: 'hjalp-nu.yaml', what: 'Sidan om hjälp nu' },
  { kind: 'languageRegisterings', id: 'anmalan', file: 'anmalan.yaml', what: 'Sidan om hur man anmäler' },
  ...groupSlugs.map((id) => ({
    kind: 'languageGroups' as const,
    id,
    file: `stodgrupper/${id}.yaml`,
    what: `Gruppen ${groupNames[id]}`,
  })),
];

/** A document of a language, as it was read and checked. */
type Read<Data> = readonly { id: string; language: string | undefined; data: Data }[];

type Translations = {
  facts: Read<LanguageFacts>;
  fronts: Read<LanguageFront>;
  helps: Read<LanguageHelp>;
  registerings: Read<LanguageRegistering>;
  groups: Read<Omit<LanguageGroup, 'slug'>>;
  words: Read<WordPair[]>;
};

/** The languages, each with its documents, in the order of their codes. Those that lack a document are left out. */
export const languagesOf = ({
  facts,
  fronts,
  helps,
  registerings,
  groups,
  words,
}: Translations): Language[] =>
  facts.flatMap(({ language: code = '', data }) => {
    const of = <Data>(documents: Read<Data>) => documents.filter(({ language }) => language === code);
    const [front, help, registering] = [of(fronts)[0], of(helps)[0], of(registerings)[0]];
    if (!front || !help || !registering) return [];
    return [
      {
        ...data,
        code,
        front: front.data,
        help: help.data,
        registering: registering.data,
        groups: groupSlugs.flatMap((each) =>
          of(groups)
            .filter(({ id }) => id === each)
            .map((group) => ({ ...group.data, slug: each satisfies GroupSlug })),
        ),
        words: of(words).flatMap((part) => part.data),
      },
    ];
  });
