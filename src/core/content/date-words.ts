/** Days and times as Swedish writes them, by Stockholm's clock. No schema here: browsers read it. */
const timeZone = 'Europe/Stockholm';

/** The day that Stockholm's calendar shows at an instant, ISO 8601. */
export const stockholmDate = (now: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);

/** Noon in UTC is the same day in Stockholm all year. */
const noon = (date: string): Date => new Date(`${date}T12:00:00Z`);

const formatter = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, ...options });

/** Made once: to make one takes longer than to write a hundred dates with it, and a round has several dates. */
const asDate = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
const asDay = formatter({ day: 'numeric', month: 'long' });
const asWeekday = formatter({ weekday: 'long' });

/** `18 januari 2027`. */
export const dateText = (date: string): string => asDate.format(noon(date));

/** `18 januari`. */
export const dayText = (date: string): string => asDay.format(noon(date));

/** `måndag 18 januari 2027`. */
export const weekdayDateText = (date: string): string => `${weekdayText(date)} ${dateText(date)}`;

/** `måndag`. */
export const weekdayText = (date: string): string => asWeekday.format(noon(date));

/** `16.30`, as Swedish writes it. */
export const timeText = (time: string): string => time.replace(':', '.');

/** `kl. 16.30`, Stockholm's clock. */
export const clockText = (instant: Date): string =>
  `kl. ${timeText(new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'short' }).format(instant))}`;

/** `måndag 18 januari 2027 kl. 16.30`, Stockholm's clock. */
export const instantText = (instant: Date): string =>
  `${weekdayDateText(stockholmDate(instant))} ${clockText(instant)}`;
