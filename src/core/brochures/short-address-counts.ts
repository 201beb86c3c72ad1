/** How often a short address was followed on a day (ISO 8601, Stockholm's). */
export type FollowedOnDay = { code: string; day: string; followed: number };

/** Counts who follows a short address, and knows nothing else of them. Throws when the store cannot be reached. */
export type ShortAddressStore = {
  /** One more on that day. */
  countOne(code: string, day: string): Promise<void>;
  /** The days from `day` on, the latest first. */
  since(day: string): Promise<FollowedOnDay[]>;
};

/** A short address's row in the table on the desk: the last week, the last 30 days, and the last year. */
export type FollowedRow = { code: string; week: number; month: number; year: number };

const lastDays = { week: 7, month: 30, year: 365 } as const;

/** The first day that the table tells of. */
export const firstDayTold = (today: string): string => firstOf(lastDays.year, today);

/** A row for each code that was followed, the most followed of late first. `today` is counted. */
export const followedRows = (days: readonly FollowedOnDay[], today: string): FollowedRow[] =>
  [...Map.groupBy(days, ({ code }) => code)]
    .map(([code, own]) => {
      const since = (count: number) =>
        own
          .filter(({ day }) => day >= firstOf(count, today))
          .reduce((sum, { followed }) => sum + followed, 0);
      return {
        code,
        week: since(lastDays.week),
        month: since(lastDays.month),
        year: since(lastDays.year),
      };
    })
    .toSorted((a, b) => b.month - a.month || b.year - a.year || a.code.localeCompare(b.code));

/** The first of so many days of which `today` is the last. */
const firstOf = (count: number, today: string): string => {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - count + 1);
  return day.toISOString().slice(0, 10);
};
