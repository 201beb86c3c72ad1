import type { Person } from './case.ts';
import { awaitsAssessment, type ListedRegistration } from './listing.ts';
import type { Status } from './statuses.ts';
import { daysWaited, type WaitingMark } from './waiting.ts';

/** Whose registrations to show. */
export const owners = ['alla', 'mina', 'ingens'] as const;
export type Owner = (typeof owners)[number];

export const ownerLabels: Record<Owner, string> = {
  alla: 'Allas',
  mina: 'Mina',
  ingens: 'De som ingen har tagit',
};

/** What a coordinator chooses to see of the list. It is chosen on the page and stands in no address. */
export type ListFilter = {
  status: Status | undefined;
  owner: Owner;
  /** Only those whose need for protection is still to be judged. */
  awaitsAssessment: boolean;
  /** Only open ones that have waited at least so long. */
  waitedDaysMin: WaitingMark | undefined;
};

/** The registrations that every chosen filter lets through. */
export const filtered = (
  registrations: readonly ListedRegistration[],
  filter: ListFilter,
  { you, now }: { you: Person; now: Date },
): ListedRegistration[] =>
  registrations.filter(
    (registration) =>
      (filter.status === undefined || registration.status === filter.status) &&
      isOwnedBy(registration, filter.owner, you) &&
      (!filter.awaitsAssessment || awaitsAssessment(registration)) &&
      (filter.waitedDaysMin === undefined || hasWaited(registration, filter.waitedDaysMin, now)),
  );

const isOwnedBy = ({ taken }: ListedRegistration, owner: Owner, you: Person): boolean => {
  switch (owner) {
    case 'alla':
      return true;
    case 'mina':
      return taken?.by.id === you.id;
    case 'ingens':
      return taken === null;
    default:
      return owner satisfies never;
  }
};

const hasWaited = ({ status, receivedAt }: ListedRegistration, daysMin: number, now: Date): boolean =>
  status !== 'avslutad' && daysWaited(new Date(receivedAt), now) >= daysMin;
