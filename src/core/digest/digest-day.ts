import { stockholmDate } from '../content/date-words.ts';

/** When the digest comes, by Stockholm's clock, Monday to Friday. */
export const digestTime = '07:30';

/**
 * The day whose digest is due at `now`, ISO 8601, or undefined before half past seven and at weekends. It stays due
 * until midnight, so that a run that was missed is made up for the same day.
 */
export const digestDay = (now: Date): string | undefined => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Stockholm',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
  const isWeekend = ['Sat', 'Sun'].includes(part('weekday'));
  return isWeekend || `${part('hour')}:${part('minute')}` < digestTime ? undefined : stockholmDate(now);
};
