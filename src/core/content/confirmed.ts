/** Half a year, as long as a term: what a provider said longer ago may have changed. */
const trustedMonths = 6;

/** Whether what was confirmed on a day is older than a term on `today` (both ISO 8601). */
export const isOutdated = (confirmedOn: string, today: string): boolean =>
  monthsLater(confirmedOn, trustedMonths) < today;

/** The same day so many months later, ISO 8601. A day that the month lacks stays as it is: it is only compared. */
const monthsLater = (date: string, months: number): string => {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const later = month - 1 + months;
  const lastYear = year + Math.floor(later / 12);
  return `${lastYear}-${String((later % 12) + 1).padStart(2, '0')}${date.slice(7)}`;
};
