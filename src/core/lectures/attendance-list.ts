import { stockholmDate } from '../content/date-words.ts';
import type { LectureFacts } from './lecture-facts.ts';
import type { SignupState, StoredSignup } from './ports.ts';

/** Everybody who is signed up, as the organiser looks for them at the door. Who left, or let the time pass, is not there. */
export type AttendanceList = {
  /** Those with a seat, by name. */
  coming: StoredSignup[];
  /** Those who have a hold or an offer and have not answered, by name. */
  unanswered: StoredSignup[];
  /** Those who wait, in the order of the waiting list. */
  waiting: StoredSignup[];
};

export const attendanceList = (signups: readonly StoredSignup[]): AttendanceList => {
  const those = (...states: SignupState[]) => signups.filter(({ state }) => states.includes(state));
  return {
    coming: those('confirmed').toSorted(byName),
    unanswered: those('held', 'offered').toSorted(byName),
    waiting: those('waiting'),
  };
};

/** Who somebody is at the door: the name, or the address while the name is not said. */
export const calledName = ({ name, email }: Pick<StoredSignup, 'name' | 'email'>): string => name || email;

const byName = (a: StoredSignup, b: StoredSignup): number => calledName(a).localeCompare(calledName(b), 'sv');

/** People are checked in from the morning of the day on: earlier it can only be a slip of the thumb. */
export const canCheckIn = (
  { startsAt, cancelled }: Pick<LectureFacts, 'startsAt' | 'cancelled'>,
  now: Date,
) => !cancelled && stockholmDate(now) >= stockholmDate(startsAt);

/** The names of the buttons that check in, and that take it back. */
export const checkInFields = { hasCome: 'kommit', slipped: 'angrat' } as const;

/** What became of the seats. */
export type AttendanceFigures = {
  confirmed: number;
  unanswered: number;
  waiting: number;
  /** With a seat or without: whoever was checked in. */
  attended: number;
  /** Had a seat and did not come. Undefined until it is over, and where nobody was checked in at all. */
  noShows: number | undefined;
  /** Proved the address and waited in vain. Undefined until it has begun. */
  turnedAway: number | undefined;
};

export const attendanceFigures = (
  signups: readonly StoredSignup[],
  { startsAt, endsAt }: Pick<LectureFacts, 'startsAt' | 'endsAt'>,
  now: Date,
): AttendanceFigures => {
  const { coming, unanswered, waiting } = attendanceList(signups);
  const attended = signups.filter(({ checkedInAt }) => checkedInAt !== undefined).length;
  return {
    confirmed: coming.length,
    unanswered: unanswered.length,
    waiting: waiting.length,
    attended,
    noShows:
      now >= endsAt && attended > 0
        ? coming.filter(({ checkedInAt }) => checkedInAt === undefined).length
        : undefined,
    turnedAway:
      now >= startsAt
        ? waiting.filter(({ verifiedAt, checkedInAt }) => verifiedAt && checkedInAt === undefined).length
        : undefined,
  };
};
