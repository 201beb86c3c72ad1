import { type AgeBand, ageBands, overlaps } from './age-band.ts';
import type { District, Provider } from './provider.ts';
import { comingRounds, type GroupRound } from './round.ts';
import type { GroupSlug, SupportGroup } from './support-group.ts';
import { bySlug, isFor } from './told-provider.ts';

/** What somebody has chosen, each part optional. */
export type Choice = { need?: GroupSlug; ages?: AgeBand; district?: District };

/** The parts in the one order in which an address has them. */
const parts = ['need', 'ages', 'district'] as const;
export type Part = (typeof parts)[number];

export const finderPath = '/stodgrupper/hitta/';

/** How many rounds a page lists, so that it stays light. */
export const roundsPerPageMax = 20;

export type Finder = {
  /** Every choice that has a page of its own; the empty one first. */
  choices: Choice[];
  /** The rounds that have not ended and fit, the soonest first. */
  found(choice: Choice): readonly GroupRound[];
  /** The page that shows what fits; undefined when nothing fits and a shorter choice has nothing either. */
  pathOf(choice: Choice): string | undefined;
  /** Whether choosing one part more, whatever it is, leaves fewer: then every round is reached by choosing. */
  leadsOn(choice: Choice): boolean;
  /** What can be chosen for one part. */
  options: { need: GroupSlug[]; ages: AgeBand[]; district: District[] };
};

type Offered = {
  districts: readonly District[];
  groups: readonly SupportGroup[];
  providers: readonly Provider[];
  rounds: readonly GroupRound[];
};

/**
 * Which pages to build so that groups are found by need, ages and district, with addresses that can be shared. A choice
 * has a page only where it narrows: where each of its parts leaves fewer rounds than there were without it. What
 * narrows nothing leads to the shorter address, so the same list never stands under two; and nothing is built below a
 * page that found nothing. So there are never more than (needs + 1) × (ages + 1) × (districts + 1).
 */
export const finder = ({ districts, groups, providers, rounds }: Offered, today: string): Finder => {
  const known = bySlug(providers);
  const coming = comingRounds(rounds, today);
  const options = {
    need: groups.map(({ slug }) => slug),
    ages: ageBands.filter((band) => groups.some(({ ages }) => overlaps(ages, band))),
    district: districts.toSorted((a, b) => a.name.localeCompare(b.name, 'sv')),
  };
  const lists = new Map<string, readonly GroupRound[]>();
  const found = (choice: Choice): readonly GroupRound[] => {
    const path = writtenPath(choice);
    const list =
      lists.get(path) ??
      coming.filter(
        (round) =>
          (choice.need === undefined || round.group === choice.need) &&
          (choice.ages === undefined || overlaps(round.ages, choice.ages)) &&
          (choice.district === undefined || isFor(round, choice.district.slug, known)),
      );
    lists.set(path, list);
    return list;
  };
  const pathOf = (choice: Choice): string | undefined => {
    const count = found(choice).length;
    const idle = shorter(choice).findLast((each) => found(each).length === count);
    if (idle === undefined) return writtenPath(choice);
    return count === 0 ? undefined : pathOf(idle);
  };
  const leadsOn = (choice: Choice): boolean => {
    const count = found(choice).length;
    const fewer = (longer: Choice) => found(longer).length < count;
    return (
      (choice.need === undefined && options.need.every((need) => fewer({ ...choice, need }))) ||
      (choice.ages === undefined && options.ages.every((ages) => fewer({ ...choice, ages }))) ||
      (choice.district === undefined && options.district.every((district) => fewer({ ...choice, district })))
    );
  };
  const every = ['', ...options.need].flatMap((need) =>
    [undefined, ...options.ages].flatMap((ages) =>
      [undefined, ...options.district].map(
        (district): Choice => ({
          ...(need === '' ? {} : { need: need as GroupSlug }),
          ...(ages ? { ages } : {}),
          ...(district ? { district } : {}),
        }),
      ),
    ),
  );
  return {
    choices: every.filter((choice) => pathOf(choice) === writtenPath(choice)),
    found,
    pathOf,
    leadsOn,
    options,
  };
};

/** The choice without one of its parts, in each way. */
export const shorter = (choice: Choice): Choice[] => chosenParts(choice).map((part) => without(choice, part));

export const without = (choice: Choice, part: Part): Choice => {
  const { [part]: _left, ...others } = choice;
  return others;
};

/** The parts that are chosen, in an address's order. */
export const chosenParts = (choice: Choice): Part[] => parts.filter((part) => choice[part] !== undefined);

const writtenPath = ({ need, ages, district }: Choice): string =>
  finderPath + [need, ages?.slug, district?.slug].flatMap((part) => (part ? `${part}/` : [])).join('');
