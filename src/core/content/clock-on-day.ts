import { stockholmDate } from './date-words.ts';

const dayMs = 24 * 60 * 60_000;

/**
 * A clock that shows the time of `clock`, on another day: what is today for `clock` now is `day` (ISO 8601), and it goes on from
 * there. For a local run whose pages were built for that day.
 */
export const clockOnDay = (day: string, clock: () => Date): (() => Date) => {
  const days = Math.round((Date.parse(day) - Date.parse(stockholmDate(clock()))) / dayMs);
  return () => new Date(clock().getTime() + days * dayMs);
};
