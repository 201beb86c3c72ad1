import { ageBands } from './age-band.ts';
import type { ContentError, RawDocument } from './content.ts';
import { groupSlugs } from './group-names.ts';

/**
 * A name that stands in an address may not be another part of that address: a district stands where a group or ages may
 * stand (`/stodgrupper/hitta/solrosen/`), districts and providers where the number of a sheet may (`/anordnare/2/`), a
 * lecture where the archive does (`/forelasningar/arkiv/`).
 */
export const reservedNames = (documents: readonly RawDocument[]): ContentError[] =>
  documents.flatMap(({ kind, id, source }) => {
    if (kind !== 'districts' && kind !== 'providers' && kind !== 'lectures') return [];
    const taken = /^\d+$/.test(id)
      ? 'Namn av bara siffror är sidnummer i listor.'
      : kind === 'districts' && inFinder.has(id)
        ? `Så heter redan ${inFinder.get(id)} i adresser.`
        : kind === 'lectures' && lecturePages.includes(id)
          ? 'Så heter redan en annan sida om föreläsningarna.'
          : undefined;
    return taken === undefined
      ? []
      : [{ source, field: 'namnet', expected: `${taken} Ge dokumentet ett annat namn än ${id}.` }];
  });

/** What stands beside the lectures below `/forelasningar/`. */
const lecturePages = ['arkiv', 'inbjudan', 'kalender', 'min-anmalan', 'nasta-termin', 'rss', 'utvardering'];

const inFinder: ReadonlyMap<string, string> = new Map([
  ...groupSlugs.map((slug): [string, string] => [slug, 'en grupp']),
  ...ageBands.map(({ slug }): [string, string] => [slug, 'åldrar']),
]);
