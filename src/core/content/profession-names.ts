import type { ContentError, RawDocument } from './content.ts';
import { professionSlugs } from './profession.ts';

/** The five pages for professionals exist, and no sixth: a page that nothing leads to helps nobody. */
export const professionNames = (documents: readonly RawDocument[]): ContentError[] => {
  const professions = documents.filter(({ kind }) => kind === 'professions');
  const known: readonly string[] = professionSlugs;
  return [
    ...professionSlugs
      .filter((name) => !professions.some(({ id }) => id === name))
      .map((name) => ({
        source: 'Innehållet',
        field: '',
        expected: `Yrkesgruppen ${name} saknas. Skriv ett dokument som heter ${name}.`,
      })),
    ...professions
      .filter(({ id }) => !known.includes(id))
      .map(({ id, source }) => ({
        source,
        field: '',
        expected: `Det finns ingen yrkesgrupp som heter ${id}. Döp dokumentet till ett av ${known.join(', ')}.`,
      })),
  ];
};
