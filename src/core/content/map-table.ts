import { ageSpanText } from './age-span.ts';
import type { Content } from './content.ts';
import { offerMap } from './offer-map.ts';
import { languagesOf } from './round.ts';
import { isProtected } from './support-group.ts';
import { bySlug, toldProvider } from './told-provider.ts';

type Mapped = Pick<Content, 'districts' | 'groups' | 'providers' | 'rounds'>;

/**
 * The map as rows for a spreadsheet: one for each round in each district that it is for, and one for each gap. A
 * protected group names no provider, place or way in: those would tell where it meets.
 */
export const mapTable = (content: Mapped, today: string): string[][] => {
  const map = offerMap(content, today);
  const providers = bySlug(content.providers);
  const rows = map.districts.flatMap(({ district, needs }) =>
    needs.flatMap(({ group, rounds }) =>
      map.terms.flatMap((term) => {
        const ofTerm = rounds.filter((round) => round.term === term);
        if (ofTerm.length === 0) return [[district.name, group.name, term, '', 'inget', '', '', '']];
        return ofTerm.map((round) => {
          const provider = toldProvider(round, providers);
          return [
            district.name,
            group.name,
            term,
            ageSpanText(round.ages),
            round.status,
            provider?.name ?? (isProtected(group.slug) ? 'ring Föräldrarådgivningen' : ''),
            provider?.waysIn.join(', ') ?? '',
            languagesOf(round).join(', '),
          ];
        });
      }),
    ),
  );
  return [['Stadsdel', 'Grupp', 'Termin', 'Ålder', 'Läge', 'Anordnare', 'Vägar in', 'Språk'], ...rows];
};
