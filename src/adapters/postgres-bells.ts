import type { Bell } from '../core/registration/ports.ts';
import type { Client } from './postgres-database.ts';

/** A bell with what it rings for and since when it waits. */
export type BellToRing = Bell & { registrationId: string; committedAt: Date };

/**
 * Writes the bell of a registration, in the caller's transaction. The counter's row is locked until the commit, so
 * that numbers follow on one another without gaps.
 */
export const ring = async (client: Client, bell: BellToRing): Promise<void> => {
  const { rows } = await client.query(
    'update bell_counter set last_sequence = last_sequence + 1 returning last_sequence',
  );
  const sequence = Number(rows[0].last_sequence);
  await client.query(
    `insert into outbox (id, registration_id, sequence, mail, committed_at, next_attempt_at)
     values ($1, $2, $3, $4, $5, $5)`,
    [bell.entryId, bell.registrationId, sequence, JSON.stringify(bell.freeze(sequence)), bell.committedAt],
  );
};

/** Writes the bell of a synthetic registration, which takes no number: the coordinators' numbers stay whole. */
export const ringWithoutNumber = async (client: Client, bell: BellToRing): Promise<void> => {
  await client.query(
    `insert into outbox (id, kind, registration_id, mail, committed_at, next_attempt_at)
     values ($1, 'synthetic', $2, $3, $4, $4)`,
    [bell.entryId, bell.registrationId, JSON.stringify(bell.freeze(0)), bell.committedAt],
  );
};
