import { toBase64 } from './base64.ts';
import { type Bell, bellLateAfterMs, type Listing, registrationsMax } from './listing.ts';
import type { Access, DeskStore, StoredBell } from './ports.ts';
import type { Status } from './statuses.ts';

/** A registration for the coordinator's browser to open: sealed, base64, the latest version first. */
export type SealedVersions = {
  status: Status;
  versions: { version: number; receivedAt: string; sealed: string }[];
};

/** Of one registration at most this many versions are handed out, the latest. */
export const versionsMax = 100;

/** What waits on the desk: ids, codes, states and times, and nothing of what was written. */
export const listDesk = async (store: DeskStore, now: Date): Promise<Listing> => {
  const { registrations, leftOut } = await store.list(registrationsMax);
  return {
    leftOut,
    registrations: registrations.map((registration) => ({
      ...registration,
      bells: registration.bells.map((bell) => bellAt(bell, now)),
    })),
  };
};

/** The sealed versions of one registration, which the access log notes; undefined when there is none with this id. */
export const sealedVersions = async (
  store: DeskStore,
  id: string,
  opener: Omit<Access, 'action'>,
): Promise<SealedVersions | undefined> => {
  const found = await store.find(id, versionsMax, { ...opener, action: 'opened' });
  return (
    found && {
      status: found.status,
      versions: found.versions.map(({ version, receivedAt, sealed }) => ({
        version,
        receivedAt: receivedAt.toISOString(),
        sealed: toBase64(sealed),
      })),
    }
  );
};

const bellAt = ({ sequence, state, committedAt }: StoredBell, now: Date): Bell => {
  const isLate = state === 'waiting' && now.getTime() - committedAt.getTime() > bellLateAfterMs;
  return { sequence, state: isLate ? 'late' : state };
};
