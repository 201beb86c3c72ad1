import type { AgeSpan } from './age-span.ts';
import { type GroupSlug, groupSlugs } from './group-names.ts';
import type { GroupRound } from './round.ts';
import { type Term, termStart } from './term.ts';

export type TermOfRounds = { term: Term; groups: { group: GroupSlug; rounds: GroupRound[] }[] };

/**
 * Rounds by term, the soonest first; inside it by group, in the site's order; inside that by age, the
 * youngest first, and then in the order they came. Terms and groups without a round are left out.
 */
export const roundsByTerm = (rounds: readonly GroupRound[]): TermOfRounds[] =>
  [...new Set(rounds.map(({ term }) => term))]
    .toSorted((a, b) => termStart(a).localeCompare(termStart(b)))
    .map((term) => ({
      term,
      groups: groupSlugs
        .map((group) => ({
          group,
          rounds: rounds
            .filter((round) => round.term === term && round.group === group)
            .toSorted((a, b) => a.ages.from - b.ages.from),
        }))
        .filter((each) => each.rounds.length > 0),
    }));

/** Every age from the lowest to the highest of the spans, both included. */
export const everyAge = (spans: readonly AgeSpan[]): number[] => {
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  return spans.length === 0 ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
};

/** Whether a child of that many whole years is meant. */
export const includesAge = (span: AgeSpan, age: number): boolean => span.from <= age && age <= span.to;
