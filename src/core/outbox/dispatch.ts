import { keyIsAlive, type Mailer, nextStep, type OutboxStore, type SendOutcome } from './outbox.ts';

const leaseMs = 60_000;
const claimsMax = 20;

/** What a dispatch did: ids and states only, fit for a log. */
export type Dispatched = {
  id: string;
  sequence: number | undefined;
  state: 'sent' | 'waiting' | 'failed';
  reason?: string;
};

/**
 * Tries the mails that are due, or the one with `id`, once each. A mail whose dispatcher dies is free again
 * when its lease ends, and goes out under the same key. Throws when the store cannot be reached.
 */
export const dispatch = async (
  { outbox, mailer, clock }: { outbox: OutboxStore; mailer: Mailer; clock: () => Date },
  id?: string,
): Promise<Dispatched[]> => {
  const claimed = await outbox.claim({ now: clock(), leaseMs, claimsMax, ...(id ? { id } : {}) });
  return Promise.all(
    claimed.map(async (entry) => {
      const outcome: SendOutcome = keyIsAlive(entry, clock())
        ? await mailer.send(entry.id, entry.mail)
        : { state: 'rejected', reason: 'key-expired' };
      const next = nextStep(entry, outcome, clock());
      await outbox.settle(entry.id, next, entry.attempts);
      const { id, sequence } = entry;
      return { id, sequence, state: next.state, ...('reason' in next ? { reason: next.reason } : {}) };
    }),
  );
};
