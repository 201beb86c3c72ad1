import type { FrozenMail } from '../outbox/outbox.ts';
import { toBase64 } from './base64.ts';
import { type CaseChange, type CaseState, decide, type Person, type Seen } from './case.ts';
import { type Bell, bellLateAfterMs, type Listing, registrationsMax } from './listing.ts';
import { notesMax, type SealedNote } from './note.ts';
import type { Access, DeskStore, StoredBell, StoredNote } from './ports.ts';

/** A registration for the coordinator's browser to open: sealed, base64, the latest version first. */
export type SealedCase = {
  state: CaseState;
  versions: { version: number; receivedAt: string; sealed: string }[];
  notes: SealedNote[];
};

/** Of one registration at most this many versions are handed out, the latest. */
export const versionsMax = 100;

/** What waits on the desk: ids, codes, states and times, and nothing of what was written. */
export const listDesk = async (store: DeskStore, you: Person, now: Date): Promise<Listing> => {
  const { registrations, leftOut } = await store.list(registrationsMax);
  return {
    you: { id: you.id, name: you.name },
    leftOut,
    registrations: registrations.map((registration) => ({
      ...registration,
      bells: registration.bells.map((bell) => bellAt(bell, now)),
    })),
  };
};

/** One registration, sealed, which the access log notes; undefined when there is none with this id. */
export const sealedCase = async (
  store: DeskStore,
  id: string,
  opener: Omit<Access, 'action'>,
): Promise<SealedCase | undefined> => {
  const found = await store.find(id, { versionsMax, notesMax }, { ...opener, action: 'opened' });
  return (
    found && {
      state: found.state,
      versions: found.versions.map(({ version, receivedAt, sealed }) => ({
        version,
        receivedAt: receivedAt.toISOString(),
        sealed: toBase64(sealed),
      })),
      notes: found.notes.map(sealedNote),
    }
  );
};

/** What a change needs. `bell` makes the mail that rings for a registration that is let out of quarantine. */
export type CasePorts = {
  store: DeskStore;
  clock(): Date;
  newId(): string;
  bell(parts: { sequence: number; referenceCode: string; amended: boolean }): FrozenMail;
};

/** Does what the coordinator asks for, unless there is something that she has not seen; see `decide`. */
export const changeCase = (
  { store, clock, newId, bell }: CasePorts,
  { id, by, ...asked }: { id: string; change: CaseChange; seen: Seen; by: Person },
) => {
  const now = clock();
  return store.change(id, (state) => decide(state, { ...asked, by: { id: by.id, name: by.name }, now }), {
    entryId: newId(),
    now,
    // Whoever lets one out tells the others too, and the number in the mail notices a row that is deleted later.
    freeze: (sequence, referenceCode) => bell({ sequence, referenceCode, amended: false }),
  });
};

const sealedNote = ({ sealed, writtenAt, ...note }: StoredNote): SealedNote => ({
  ...note,
  sealed: toBase64(sealed),
  writtenAt: writtenAt.toISOString(),
});

const bellAt = ({ sequence, state, committedAt }: StoredBell, now: Date): Bell => {
  const isLate = state === 'waiting' && now.getTime() - committedAt.getTime() > bellLateAfterMs;
  return { sequence, state: isLate ? 'late' : state };
};
