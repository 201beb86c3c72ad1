import { noted } from '../core/desk/case.ts';
import type { DeskStore, StoredNote } from '../core/desk/ports.ts';
import { noteAccess } from './postgres-access-log.ts';
import { ring } from './postgres-bells.ts';
import { caseOf, lockedCase, writeEvent, writeState } from './postgres-cases.ts';
import { type Client, type Pool, transaction } from './postgres-database.ts';
import { listedOf, listSql } from './postgres-listing.ts';

/** Reads what Postgres holds for the desk, and keeps what coordinators do with it. */
export const postgresDesk = (pool: Pool): DeskStore => ({
  async list(registrationsMax) {
    const { rows } = await transaction(pool, (client) => client.query(listSql, [registrationsMax]));
    return { registrations: rows.map(listedOf), leftOut: Number(rows[0]?.stored ?? 0) - rows.length };
  },

  find: (id, { versionsMax, notesMax }, opener) =>
    transaction(pool, async (client) => {
      const found = await caseOf(client, id);
      if (!found) return undefined;
      const { state, referenceCode } = found;
      const { rows: versions } = await client.query(versionsSql, [id, versionsMax]);
      const registration = { id, referenceCode, version: versions[0].version };
      await noteAccess(client, { ...opener, registration });
      return { state, versions, notes: await notesOf(client, id, notesMax) };
    }),

  change: (id, decide, bell) =>
    transaction(pool, async (client) => {
      const locked = await lockedCase(client, id);
      if (!locked) return undefined;
      const { state, referenceCode } = locked;
      const decision = decide(state);
      if (decision.outcome !== 'done') return { outcome: decision.outcome, state };
      await writeState(client, id, decision.next, bell.now);
      await writeEvent(client, id, decision.event);
      if (decision.next.status !== state.status)
        await noteAccess(client, {
          at: bell.now,
          actor: decision.event.by,
          action: 'status-set',
          registration: { id, referenceCode, version: state.version },
        });
      if (decision.rings)
        await ring(client, {
          entryId: bell.entryId,
          registrationId: id,
          committedAt: bell.now,
          freeze: (sequence) => bell.freeze(sequence, referenceCode),
        });
      return { outcome: decision.outcome, state: decision.next };
    }),

  addNote: ({ notesMax, by, now, ...note }) =>
    transaction(pool, async (client) => {
      const locked = await lockedCase(client, note.registrationId);
      if (!locked) return undefined;
      const { state } = locked;
      const before = await notesOf(client, note.registrationId, notesMax);
      if (before.some(({ id }) => id === note.id)) return { outcome: 'added', state };
      if (before.length >= notesMax) return { outcome: 'full', state };
      const { next, event } = noted(state, by, now);
      await client.query(insertNoteSql, [
        note.id,
        note.registrationId,
        note.sealed,
        note.readersDigest,
        by.id,
        now,
      ]);
      await writeState(client, note.registrationId, next, now);
      await writeEvent(client, note.registrationId, event);
      return { outcome: 'added', state: next };
    }),
});

const notesOf = async (client: Client, id: string, notesMax: number): Promise<StoredNote[]> =>
  (await client.query(notesSql, [id, notesMax])).rows;

const versionsSql = `
  select version, sealed, received_at as "receivedAt" from registration_versions
  where registration_id = $1 order by version desc limit $2`;

const notesSql = `
  select n.id, n.sealed, c.name as "writtenBy", n.written_at as "writtenAt"
  from registration_notes n join coordinators c on c.id = n.written_by
  where n.registration_id = $1 order by n.written_at, n.id limit $2`;

const insertNoteSql = `
  insert into registration_notes (id, registration_id, sealed, readers_digest, written_by, written_at)
  values ($1, $2, $3, $4, $5, $6)`;
