import type { PublishingStore } from './ports.ts';
import { isDue, retryDelayMs } from './waiting-change.ts';

/** Longer than a hook is asked, with all attempts and waits. */
const leaseMs = 60_000;

/** What one asking came to: `state` is `asked` when the platform has taken it. Fit for a log. */
export type Asked = { state: string; attempts: number };

/**
 * Asks for a build when what waits is due, and says what came of it; undefined when nothing is due or another asks. What
 * was not taken, and what arrives while it asks, goes on waiting. Throws when the store cannot be reached.
 */
export const askForBuild = async (
  { store, clock }: { store: PublishingStore; clock(): Date },
  request: () => Promise<Asked>,
): Promise<Asked | undefined> => {
  const now = clock();
  const claimed = await store.claim({ now, leaseMs, isDue: (change) => isDue(change, now) });
  if (!claimed) return undefined;
  const asked = await request();
  const at = clock();
  await store.settle(
    claimed.claim,
    asked.state === 'asked'
      ? { state: 'asked', at }
      : { state: 'waiting', againAt: new Date(at.getTime() + retryDelayMs(claimed.attempts)) },
  );
  return asked;
};
