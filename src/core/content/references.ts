import { z } from 'zod';
import type { ContentError, DocumentKind, RawDocument } from './content.ts';

/**
 * Every reference leads to a document that exists. One that exists with errors of its own is not
 * reported as missing, and references are followed also from documents with other errors.
 */
export const references = (documents: readonly RawDocument[]): ContentError[] => {
  const named = (kind: DocumentKind) =>
    documents.filter((document) => document.kind === kind).map(({ id }) => id);
  const providers = named('providers');
  const districts = named('districts');
  const lectures = named('lectures');

  return documents.flatMap(({ kind, id, source, data }) => {
    if (kind === 'rounds') {
      const { provider } = roundReferences.parse(data);
      return provider === undefined || providers.includes(provider)
        ? []
        : [missing(source, 'provider', 'anordnare', provider, providers)];
    }
    if (kind === 'lectures') {
      const { repeatOf } = lectureReferences.parse(data);
      if (repeatOf === id) return [{ source, field: 'repeatOf', expected: ofItself }];
      return repeatOf === undefined || lectures.includes(repeatOf)
        ? []
        : [missing(source, 'repeatOf', 'föreläsning', repeatOf, lectures)];
    }
    if (kind !== 'providers') return [];
    return providerReferences
      .parse(data)
      .districts.flatMap((district, index) =>
        district === undefined || districts.includes(district)
          ? []
          : [missing(source, `districts (nr ${index + 1})`, 'stadsdel', district, districts)],
      );
  });
};

const name = z.string().optional().catch(undefined);
const roundReferences = z.object({ provider: name }).catch({ provider: undefined });
const lectureReferences = z.object({ repeatOf: name }).catch({ repeatOf: undefined });
const providerReferences = z.object({ districts: z.array(name).catch([]) }).catch({ districts: [] });

const ofItself = 'En föreläsning kan inte ge om sig själv. Välj en annan, eller lämna tomt.';

const missing = (
  source: string,
  field: string,
  what: string,
  name: string,
  known: readonly string[],
): ContentError => ({
  source,
  field,
  expected: `Det finns ingen ${what} som heter ${name}. Skriv ett av ${known.join(', ')}.`,
});
