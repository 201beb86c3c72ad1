import type { Schedule } from '../content/round.ts';

/** A stretch of weekly meetings during which Stockholm's clock stands at one distance from UTC. */
export type WeeklySchedule = {
  firstDate: string;
  lastDate: string;
  /** Hours ahead of UTC: 1 in winter, 2 in summer. */
  utcOffsetHours: number;
  meetings: number;
};

const dayMs = 86_400_000;

/**
 * The meetings of a round, week by week from its first day to its last, cut where the clocks change: whoever reads
 * `16:30+01:00` for a day in April would come an hour late.
 */
export const weeklySchedules = ({ startDate, endDate, startTime }: Schedule): WeeklySchedule[] => {
  const stretches: WeeklySchedule[] = [];
  for (let at = Date.parse(startDate); at <= Date.parse(endDate); at += 7 * dayMs) {
    const date = new Date(at).toISOString().slice(0, 10);
    const utcOffsetHours = stockholmOffsetHours(date, startTime);
    const last = stretches.at(-1);
    if (last?.utcOffsetHours === utcOffsetHours) {
      last.lastDate = date;
      last.meetings += 1;
    } else stretches.push({ firstDate: date, lastDate: date, utcOffsetHours, meetings: 1 });
  }
  return stretches;
};

/** `16:30+01:00`. */
export const timeWithOffset = (time: string, utcOffsetHours: number): string =>
  `${time}+${String(utcOffsetHours).padStart(2, '0')}:00`;

const stockholm = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Stockholm', timeZoneName: 'longOffset' });

const stockholmOffsetHours = (date: string, time: string): number => {
  // An hour's mistake about the instant does not matter: the clocks change at night.
  const part = stockholm
    .formatToParts(new Date(`${date}T${time}:00Z`))
    .find(({ type }) => type === 'timeZoneName');
  return Number(/GMT\+(\d\d)/.exec(part?.value ?? '')?.[1] ?? 0);
};
