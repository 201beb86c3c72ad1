/** When the digest comes, by Stockholm's clock, Monday to Friday. */
export const digestTime = '07:30';

/**
 * The day whose digest is due at `now`, ISO 8601, or undefined before half past seven and at weekends. It stays due
 * until midnight, so that a run that was missed is made up for the same day.
 */
export const digestDay = (now: Date): string | undefined => {
  const shown = Object.fromEntries(stockholm.formatToParts(now).map(({ type, value }) => [type, value]));
  const isWeekend = shown.weekday === 'Sat' || shown.weekday === 'Sun';
  const isEarly = `${shown.hour}:${shown.minute}` < digestTime;
  return isWeekend || isEarly ? undefined : `${shown.year}-${shown.month}-${shown.day}`;
};

const stockholm = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
