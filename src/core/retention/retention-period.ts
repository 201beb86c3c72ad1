/** How long a registration is kept after it was closed (`avslutad`), so that a misclick can be undone. */
export const retentionDays = 14;

const dayMs = 24 * 60 * 60_000;

/**
 * When a registration that was closed at `closedAt` may be purged: 14 times 24 hours later. Counted in hours and not by
 * Stockholm's clock, so that both DST days change nothing: no registration is kept a shorter time than another.
 */
export const purgeableFrom = (closedAt: Date): Date => new Date(closedAt.getTime() + retentionDays * dayMs);

/** What was closed at this instant or before may be purged at `now`. */
export const closedUntil = (now: Date): Date => new Date(now.getTime() - retentionDays * dayMs);
