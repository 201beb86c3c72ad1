import { holdUntil, offerUntil } from './deadlines.ts';
import type { LectureFacts } from './lecture-facts.ts';
import type { MailKind, SignupState, StoredSignup } from './ports.ts';

/** What a room is like at the moment of a decision. `next`: who waits first of those whose address is proved. */
export type Room = { capacity: number; taken: number; waiting: number; next: string | undefined };

const hasFree = ({ capacity, taken }: Room): boolean => taken < capacity;

/** Whether somebody new can sign up at all. */
export const isClosed = ({ closesAt, cancelled }: LectureFacts, now: Date): boolean =>
  cancelled || now >= closesAt;

/** A new signup: a seat where one is free and nobody waits, else the end of the queue. Nobody passes those who wait. */
export const decideSignup = (
  room: Room,
  { startsAt }: Pick<LectureFacts, 'startsAt'>,
  now: Date,
): { state: 'held' | 'waiting'; until: Date } => ({
  state: hasFree(room) && room.waiting === 0 ? 'held' : 'waiting',
  until: holdUntil(now, startsAt),
});

/** What following the link leads to, and what is told of it. Nothing where the seat or the time is gone. */
export const decideAccept = (
  signup: Pick<StoredSignup, 'id' | 'state' | 'verifiedAt' | 'until'>,
  room: Room,
  { startsAt, cancelled }: Pick<LectureFacts, 'startsAt' | 'cancelled'>,
  now: Date,
): { state: SignupState; tells: MailKind } | undefined => {
  if (cancelled || now >= startsAt || (signup.until && signup.until <= now)) return undefined;
  if (signup.state === 'held' || signup.state === 'offered')
    return { state: 'confirmed', tells: 'confirmed' };
  if (signup.state !== 'waiting') return undefined;
  const isFirst = room.next === undefined || room.next === signup.id;
  const isFirstCome = offerUntil(now, startsAt) === undefined;
  if (hasFree(room) && (isFirst || isFirstCome)) return { state: 'confirmed', tells: 'confirmed' };
  return signup.verifiedAt ? undefined : { state: 'waiting', tells: 'waiting' };
};

/** What is done about free seats: offered to so many of the first, or told to all who wait. */
export const decideFree = (
  room: Pick<Room, 'capacity' | 'taken'>,
  { startsAt, cancelled }: Pick<LectureFacts, 'startsAt' | 'cancelled'>,
  now: Date,
): { offer: number; until: Date } | { tellAll: true } | undefined => {
  const free = room.capacity - room.taken;
  if (free <= 0 || cancelled || now >= startsAt) return undefined;
  const until = offerUntil(now, startsAt);
  return until ? { offer: free, until } : { tellAll: true };
};
