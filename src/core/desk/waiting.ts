import { stockholmDate } from '../content/date-words.ts';

/** A registration that nobody has closed is called out after this many days. */
export const waitingMarksDays = [3, 7, 30, 60] as const;
export type WaitingMark = (typeof waitingMarksDays)[number];

/**
 * The highest mark that a registration has reached, in days, or undefined before the first. Days are those of
 * Stockholm's calendar, so that the list and the morning's digest say the same the whole day through, also when the
 * clock is changed: what came on a Monday evening has waited for three days on Thursday morning.
 */
export const waitingMark = (receivedAt: Date, now: Date): WaitingMark | undefined =>
  waitingMarksDays.findLast((days) => days <= daysWaited(receivedAt, now));

/** How many midnights in Stockholm lie between; never less than 0, though two clocks disagree. */
export const daysWaited = (receivedAt: Date, now: Date): number =>
  Math.max(0, Math.round((dayOf(now) - dayOf(receivedAt)) / dayMs));

const dayMs = 24 * 60 * 60_000;

/** Midnight in UTC of the day that Stockholm's calendar shows: those are always 24 hours apart. */
const dayOf = (instant: Date): number => Date.parse(`${stockholmDate(instant)}T00:00:00Z`);
