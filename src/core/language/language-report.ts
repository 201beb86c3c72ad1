import type { Language } from '../content/language.ts';
import { fingerprint } from './fingerprint.ts';
import { isEntryFor } from './translator.ts';

/** Swedish words that translations follow: a document's or a page's. `name` is the translation's own file. */
export type Original = { name: string; source: string; words: readonly string[] };

/**
 * What lags behind the Swedish original, a line for each thing to do, for whoever translates. Nothing lags when it is
 * empty. `sentences` is every Swedish sentence that the site says outside of its documents.
 */
export const languageReport = (
  languages: readonly Language[],
  originals: readonly Original[],
  sentences: readonly string[],
): string[] =>
  languages.flatMap((language) => [
    ...originals.flatMap((original) => lagging(language, original)),
    ...missingWords(language, sentences).map((sentence) => `${language.code}/ord: saknar ”${sentence}”.`),
    ...unusedWords(language, sentences).map(
      (sv) => `${language.code}/ord: ”${sv}” sägs inte längre på svenska. Ändra eller ta bort ordet.`,
    ),
  ]);

/** The sentences that a visitor meets in Swedish instead. In easy-read Swedish, that is as it should be. */
export const missingWords = ({ lang, words }: Language, sentences: readonly string[]): string[] =>
  lang.startsWith('sv')
    ? []
    : sentences.filter((sentence) => !words.some(({ sv }) => isEntryFor(sv, sentence)));

/** Entries for what the site has ceased to say. */
export const unusedWords = ({ words }: Language, sentences: readonly string[]): string[] =>
  words.map(({ sv }) => sv).filter((sv) => !sentences.some((sentence) => isEntryFor(sv, sentence)));

const lagging = (language: Language, { name, source, words }: Original): string[] => {
  const now = fingerprint(words);
  return followed(language)[name] === now
    ? []
    : [
        `${language.code}/${name}: ${source} har ändrats. När översättningen följer med igen, skriv original: "${now}".`,
      ];
};

const followed = ({ front, help, registering, groups }: Language): Record<string, string> => ({
  framsida: front.original,
  'hjalp-nu': help.original,
  anmalan: registering.original,
  ...Object.fromEntries(groups.map(({ slug, original }) => [`stodgrupper/${slug}`, original])),
});
