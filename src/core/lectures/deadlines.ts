const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

/** From here on no seat is offered to one alone: everybody who waits is told, and the first who takes it has it. */
const lastHoursMs = 6 * hourMs;

/**
 * Until when a seat that came free is kept for the one to whom it was offered: 48 hours, 12 when less than a week is left,
 * 2 when less than two days are. Undefined in the last hours. Counted in hours, so that no change of the clock matters.
 */
export const offerUntil = (now: Date, startsAt: Date): Date | undefined => {
  const leftMs = startsAt.getTime() - now.getTime();
  if (leftMs <= lastHoursMs) return undefined;
  const hours = leftMs > 7 * dayMs ? 48 : leftMs > 2 * dayMs ? 12 : 2;
  return new Date(now.getTime() + hours * hourMs);
};

/** Until when a seat, or a place in the queue, is kept for an address whose owner has not followed the link yet. */
export const holdUntil = (now: Date, startsAt: Date): Date => {
  const leftMs = startsAt.getTime() - now.getTime();
  const hours = leftMs > 7 * dayMs ? 24 : leftMs > 2 * dayMs ? 6 : 1;
  return new Date(now.getTime() + hours * hourMs);
};

/** Which reminders are due: a week and a day before, for who was signed up before that. */
export const remindersDue = (now: Date, startsAt: Date, signedUpAt: Date): ('week' | 'day')[] => {
  const due = (beforeMs: number) =>
    now.getTime() >= startsAt.getTime() - beforeMs &&
    signedUpAt.getTime() < startsAt.getTime() - beforeMs &&
    now < startsAt;
  // Who missed the first because nothing ran is not told twice at once.
  if (due(dayMs)) return ['day'];
  return due(7 * dayMs) ? ['week'] : [];
};

/** How long after it ended the names go. */
export const keptMs = 14 * dayMs;
