import { ageSpanText } from '../../core/content/age-span.ts';
import { type Choice, type Finder, shorter } from '../../core/content/find-groups.ts';
import type { Provider } from '../../core/content/provider.ts';
import { type GroupRound, groupLanguages, hasRoom, languagesOf } from '../../core/content/round.ts';
import { groupNames, isProtected } from '../../core/content/support-group.ts';
import { languageWords, wayWords } from '../providers/provider-text.ts';

/** What was chosen, in words: `Solrosen, 7–9 år, Kvarnvik`. */
export const choiceText = ({ need, ages, district }: Choice): string =>
  [need && groupNames[need], ages && ageSpanText(ages), district?.name].filter(Boolean).join(', ');

/** `Tre grupper passar.` in figures. */
export const countText = (count: number): string => {
  if (count === 0) return 'Ingen grupp passar just nu.';
  return count === 1 ? 'En grupp passar.' : `${count} grupper passar.`;
};

/** The nearest choices that do find something, each with what it leaves out. */
export const nearest = (choice: Choice, find: Finder): { path: string; text: string }[] =>
  shorter(choice).flatMap((each) => {
    const path = find.pathOf(each);
    const count = find.found(each).length;
    return path && count > 0 ? [{ path, text: `${choiceText(each) || 'Alla grupper'} (${count})` }] : [];
  });

/** What a list can be narrowed by within its page. A value that all or none has would narrow nothing. */
export const narrowings = (rounds: readonly GroupRound[], providers: ReadonlyMap<string, Provider>) => {
  const names: [string, string][] = [
    ['plats', 'Plats kvar'],
    ['direkt', wayWords.direkt],
    ['bistand', wayWords.bistand],
    ...groupLanguages.slice(1).map((each): [string, string] => [each, `På ${languageWords[each]}`]),
  ];
  return names
    .map(([value, name]) => ({ value, name }))
    .filter(({ value }) => {
      const count = rounds.filter((round) => fitsOf(round, providers).includes(value)).length;
      return count > 0 && count < rounds.length;
    });
};

/**
 * What a round can be narrowed by. A protected one fits every way in: its own would tell who arranges it. One of them
 * is always open to a family that calls.
 */
export const fitsOf = (round: GroupRound, providers: ReadonlyMap<string, Provider>): string[] => [
  ...(hasRoom(round) ? ['plats'] : []),
  ...(isProtected(round.group) ? ['direkt', 'bistand'] : (providers.get(round.provider)?.waysIn ?? [])),
  ...languagesOf(round).slice(),
];
