import { joinedSpans } from '../../core/content/age-band.ts';
import { ageSpanText } from '../../core/content/age-span.ts';
import type { DistrictOffers, NeedOffers, OfferMap } from '../../core/content/offer-map.ts';
import type { GroupRound } from '../../core/content/round.ts';
import { type GroupSlug, groupNames, groupSlugs } from '../../core/content/support-group.ts';
import { type Term, termText } from '../../core/content/term.ts';
import { listed } from '../providers/provider-text.ts';

/** `hösten 2026 och våren 2027`. */
export const termsText = (terms: readonly Term[]): string => listed(terms.map(termText));

/** What a cell of one need and age says: `våren`, `hösten och våren`, or that nothing is. The caption has the years. */
export const cellText = (terms: readonly Term[]): string =>
  terms.length === 0 ? 'Inget' : listed(terms.map(seasonText));

/** What a cell of one need says: `våren 7–12 år`, or that nothing is. */
export const needText = ({ rounds, terms }: NeedOffers): string =>
  terms.length === 0 ? 'Inget' : listed(terms.map((term) => `${seasonText(term)} ${agesText(rounds, term)}`));

const agesText = (rounds: readonly GroupRound[], ofTerm: Term): string =>
  listed(joinedSpans(rounds.filter(({ term }) => term === ofTerm).map(({ ages }) => ages)).map(ageSpanText));

const seasonText = (term: Term): string => termText(term).split(' ')[0] ?? term;

/** The districts in which nothing is offered for a need, by need; a need without a gap is left out. */
export const gapsOf = ({ districts }: OfferMap): { need: GroupSlug; name: string; districts: string[] }[] =>
  groupSlugs
    .map((need) => ({
      need,
      name: groupNames[need],
      districts: districts.filter((each) => isGap(each, need)).map(({ district }) => district.name),
    }))
    .filter(({ districts }) => districts.length > 0);

const isGap = ({ needs }: DistrictOffers, need: GroupSlug): boolean =>
  needs.some(({ group, terms }) => group.slug === need && terms.length === 0);

/** Where else something is for a need: names of districts. */
export const elsewhere = ({ districts }: OfferMap, need: GroupSlug): string[] =>
  districts.filter((each) => !isGap(each, need)).map(({ district }) => district.name);
