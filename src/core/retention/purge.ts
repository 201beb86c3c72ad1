import type { RetentionStore } from './ports.ts';
import { closedUntil } from './retention-period.ts';

/** What a purge did. `no-decision`: destroying needs the municipality's decision, and none is entered. */
export type Purged = { state: 'no-decision' } | { state: 'purged'; registrations: number };

const registrationsMax = 100;
const batchesMax = 10;

/**
 * Removes what was closed 14 days ago or longer, when the municipality's decision (gallringsbeslut, by the archiving
 * act) is entered; without it nothing is touched. Bounded: what is left after ten batches of 100 goes in the next run.
 * Throws when the store cannot be reached; what a batch committed stays removed.
 */
export const purge = async ({
  store,
  decision,
  clock,
}: {
  store: RetentionStore;
  decision: string | undefined;
  clock: () => Date;
}): Promise<Purged> => {
  if (!decision) return { state: 'no-decision' };
  let registrations = 0;
  for (let batch = 0; batch < batchesMax; batch += 1) {
    const now = clock();
    const removed = await store.purge({ closedUntil: closedUntil(now), registrationsMax, decision, now });
    registrations += removed;
    if (removed < registrationsMax) break;
  }
  return { state: 'purged', registrations };
};
