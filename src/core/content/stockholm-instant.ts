/**
 * The instant at which Stockholm's clock shows `time` (`16:30`) on `date` (ISO 8601). A time that the spring leaves out is
 * taken an hour later; of one that the autumn has twice, the first.
 */
export const stockholmInstant = (date: string, time: string): Date => {
  const shownMs = Date.parse(`${date}T${time}:00Z`);
  const summer = new Date(shownMs - 2 * hourMs);
  const winter = new Date(shownMs - hourMs);
  return stockholm.format(summer).replace(' ', 'T') === `${date}T${time}` ? summer : winter;
};

const hourMs = 60 * 60_000;

/** Swedish writes days and times as ISO 8601 does: `2027-01-18 16:30`. */
const stockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});
