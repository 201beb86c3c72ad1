import type { Provider } from './provider.ts';
import type { GroupRound } from './round.ts';
import { isProtected } from './support-group.ts';

/** Who arranges a round, where that may be told: a small provider's name would tell where a protected group meets. */
export const toldProvider = (
  round: GroupRound,
  providers: ReadonlyMap<string, Provider>,
): Provider | undefined => (isProtected(round.group) ? undefined : providers.get(round.provider));

/** The rounds that a provider's own page may list. */
export const toldRoundsOf = (provider: Provider, rounds: readonly GroupRound[]): GroupRound[] =>
  rounds.filter((round) => round.provider === provider.slug && !isProtected(round.group));

/**
 * Whether a round is for children of a district. A protected one is for all of the city, wherever it meets: the
 * districts that it is for would together name the one who arranges it.
 */
export const isFor = (
  round: GroupRound,
  district: string,
  providers: ReadonlyMap<string, Provider>,
): boolean =>
  isProtected(round.group) || (providers.get(round.provider)?.districts.includes(district) ?? false);

export const bySlug = (providers: readonly Provider[]): ReadonlyMap<string, Provider> =>
  new Map(providers.map((provider) => [provider.slug, provider]));
