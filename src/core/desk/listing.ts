import type { RetentionStanding } from '../retention/standing.ts';
import { type Status, statuses } from './statuses.ts';

/** One bell in the inbox. `late`: it has waited longer than a provider's short outage. */
export type Bell = { sequence: number; state: 'sent' | 'waiting' | 'late' | 'failed' };

/** What the desk knows of a registration without opening it. Instants are ISO 8601 in UTC. */
export type ListedRegistration = {
  id: string;
  referenceCode: string;
  status: Status;
  quarantined: boolean;
  receivedAt: string;
  /** When the latest amendment came, or null. */
  amendedAt: string | null;
  /** The latest version's number: 1 for the first answers, one more for each amendment. */
  version: number;
  bells: Bell[];
};

/** Where a registration lies on the desk. */
export const shelves = ['fresh', 'underWay', 'quarantine', 'closed'] as const;
export type Shelf = (typeof shelves)[number];

/** What the desk shows. `leftOut` counts what is stored beyond `registrationsMax`. */
export type Listing = {
  registrations: ListedRegistration[];
  leftOut: number;
  /** What becomes of closed ones. */
  retention?: RetentionStanding;
};

/** Of each status at most this many registrations are listed, those that have waited longest first. */
export const registrationsMax = 500;

/** How long a bell may wait before the desk mentions it. */
export const bellLateAfterMs = 30 * 60_000;

/**
 * The shelf of a registration. What a coordinator has given a status is no longer in quarantine: she has read it
 * and knows better than the trap; `ny` puts it back.
 */
export const shelfOf = ({
  status,
  quarantined,
}: Pick<ListedRegistration, 'status' | 'quarantined'>): Shelf => {
  if (status === 'avslutad') return 'closed';
  if (status !== 'ny') return 'underWay';
  return quarantined ? 'quarantine' : 'fresh';
};

/** The registrations by shelf, in the order in which a coordinator takes them. */
export const shelved = (
  registrations: readonly ListedRegistration[],
): Record<Shelf, ListedRegistration[]> => {
  const on = (shelf: Shelf) => registrations.filter((registration) => shelfOf(registration) === shelf);
  return {
    fresh: on('fresh').toSorted(longestWaitFirst),
    underWay: on('underWay').toSorted((a, b) => progress(a) - progress(b) || longestWaitFirst(a, b)),
    quarantine: on('quarantine').toSorted(longestWaitFirst),
    closed: on('closed').toSorted((a, b) => longestWaitFirst(b, a)),
  };
};

const progress = ({ status }: ListedRegistration): number => statuses.indexOf(status);

const longestWaitFirst = (a: ListedRegistration, b: ListedRegistration): number =>
  Date.parse(a.receivedAt) - Date.parse(b.receivedAt) || (a.id < b.id ? -1 : 1);
