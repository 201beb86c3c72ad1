import { comingRounds, type GroupRound, hasBegun, hasRoom, startingRounds } from './round.ts';

/** What can be referred to on `today` (ISO 8601): rounds that start, and after them those that have begun and have room. */
export const openToReferrals = (rounds: readonly GroupRound[], today: string): GroupRound[] => [
  ...startingRounds(rounds, today),
  ...comingRounds(rounds, today).filter((round) => hasBegun(round, today) && hasRoom(round)),
];
