import type { RetentionStore } from './ports.ts';
import { purgeableFrom } from './retention-period.ts';

/** What the desk says of destroying. Instants are ISO 8601 in UTC. */
export type RetentionStanding = {
  /** The decision by its number, or null: then nothing is destroyed. */
  decision: string | null;
  /** How many registrations are closed. */
  closed: number;
  /** From when the first of them may be destroyed, or null where none is closed. */
  firstFrom: string | null;
};

/** Tells what is decided, and what goes next. Throws when the store cannot be reached. */
export const retentionStanding = async (
  store: RetentionStore,
  decision: string | undefined,
): Promise<RetentionStanding> => {
  const { count, firstClosedAt } = await store.closed();
  return {
    decision: decision ?? null,
    closed: count,
    firstFrom: firstClosedAt ? purgeableFrom(firstClosedAt).toISOString() : null,
  };
};
