import { type AgeBand, ageBands, overlaps } from './age-band.ts';
import type { District, Provider } from './provider.ts';
import { comingRounds, type GroupRound } from './round.ts';
import type { SupportGroup } from './support-group.ts';
import { type Term, termAfter, termOf } from './term.ts';
import { bySlug, isFor } from './told-provider.ts';

/** What a district offers for one need and ages: the terms in which something is; none is a gap. */
export type AgeCell = { band: AgeBand; terms: Term[] };

export type NeedOffers = {
  group: SupportGroup;
  /** The rounds of this term and the next that have not ended. */
  rounds: GroupRound[];
  terms: Term[];
  /** Of the ages that the group is for. */
  ages: AgeCell[];
};

export type DistrictOffers = { district: District; needs: NeedOffers[] };

export type OfferMap = { terms: readonly [Term, Term]; districts: DistrictOffers[] };

type Offered = {
  districts: readonly District[];
  groups: readonly SupportGroup[];
  providers: readonly Provider[];
  rounds: readonly GroupRound[];
};

/**
 * Who offers what in each district, this term and the next, as `today` (ISO 8601) says: what the surveys of 2004, 2006
 * and 2009 asked every district for by hand. A protected group is offered to all districts or to none.
 */
export const offerMap = ({ districts, groups, providers, rounds }: Offered, today: string): OfferMap => {
  const now = termOf(today);
  const terms = [now, termAfter(now)] as const;
  const known = bySlug(providers);
  const coming = comingRounds(rounds, today).filter(({ term }) => terms.includes(term));
  return {
    terms,
    districts: districts
      .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
      .map((district) => {
        const here = coming.filter((round) => isFor(round, district.slug, known));
        return { district, needs: groups.map((group) => needOffers(group, here, terms)) };
      }),
  };
};

const needOffers = (group: SupportGroup, here: readonly GroupRound[], terms: readonly Term[]): NeedOffers => {
  const rounds = here.filter((round) => round.group === group.slug);
  const termsOf = (some: readonly GroupRound[]) =>
    terms.filter((term) => some.some((round) => round.term === term));
  return {
    group,
    rounds,
    terms: termsOf(rounds),
    ages: ageBands
      .filter((band) => overlaps(band, group.ages))
      .map((band) => ({ band, terms: termsOf(rounds.filter(({ ages }) => overlaps(ages, band))) })),
  };
};
