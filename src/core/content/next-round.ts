import { type GroupRound, type Schedule, scheduleOf } from './round.ts';
import { type Term, termEnd, termStart } from './term.ts';

/**
 * The round that follows: a term later, on the same weekdays, as many weeks long, and planned until an editor opens it.
 * A protected round has its term only, and so has the next one. When it is shown is for the editor to say anew.
 */
export const nextRound = (round: GroupRound): Omit<GroupRound, 'id'> => {
  const { group, ages, provider, languages } = round;
  const term = nextTerm(round.term);
  const schedule = scheduleOf(round);
  return {
    group,
    term,
    ages,
    status: 'planeras',
    provider,
    ...(languages ? { languages } : {}),
    ...(schedule ? { schedule: movedTo(term, schedule) } : {}),
  };
};

/** The term after: `HT 2027` follows on `VT 2027`. */
export const nextTerm = (term: Term): Term => {
  const year = Number(term.slice(3));
  return term.startsWith('VT') ? `HT ${year}` : `VT ${year + 1}`;
};

/** From a spring's group to an autumn's, past the school's summer, and back: 52 weeks together. */
const weeksToAutumn = 33;
const weeksToSpring = 19;

/** Moved by whole weeks, so that weekdays stay. A day that would lie outside of the term comes in by whole weeks. */
const movedTo = (term: Term, schedule: Schedule): Schedule => {
  const days = (term.startsWith('HT') ? weeksToAutumn : weeksToSpring) * 7;
  const within = (date: string) => {
    const moved = addDays(date, days);
    const early = Math.max(0, daysBetween(moved, termStart(term)));
    const late = Math.max(0, daysBetween(termEnd(term), moved));
    return addDays(moved, (Math.ceil(early / 7) - Math.ceil(late / 7)) * 7);
  };
  return { ...schedule, startDate: within(schedule.startDate), endDate: within(schedule.endDate) };
};

const dayMs = 86_400_000;

/** Days are counted in UTC, where each has 24 hours: clocks that are put forward or back move no date. */
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs;

const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
