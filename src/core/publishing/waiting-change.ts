/** What editors have changed since a build was asked for last: the first of it, and the newest. */
export type WaitingChange = { since: Date; newestAt: Date };

/** An editor who publishes one document after another is waited for this long after each. */
const quietMs = 30_000;
/** And no longer than this in all: a change must not wait because others go on. */
const patienceMs = 3 * 60_000;

/** Whether a build should be asked for now. */
export const isDue = ({ since, newestAt }: WaitingChange, now: Date): boolean =>
  now.getTime() - newestAt.getTime() >= quietMs || now.getTime() - since.getTime() >= patienceMs;

const retryDelayMinMs = 60_000;
const retryDelayMaxMs = 15 * 60_000;

/** How long after the attempt with this number, counted from 1, the next one is made: a hook that is gone is not flooded. */
export const retryDelayMs = (attempts: number): number =>
  Math.min(retryDelayMinMs * 2 ** (attempts - 1), retryDelayMaxMs);
