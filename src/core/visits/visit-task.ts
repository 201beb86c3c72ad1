import type { Visit } from './visit.ts';

/** How far a visit has come: asked for, somebody has taken it, a day is agreed, done or called off. */
export const visitStates = ['new', 'taken', 'booked', 'closed'] as const;
export type VisitState = (typeof visitStates)[number];

/** What can be done with it. */
export const visitSteps = ['take', 'book', 'close', 'reopen'] as const;
export type VisitStep = (typeof visitSteps)[number];

/** A visit on the desk. */
export type VisitTask = Visit & {
  askedAt: Date;
  state: VisitState;
  takenBy: string | undefined;
  revision: number;
  changedAt: Date;
};

/** The steps that a state leaves open, the likeliest first. */
export const openSteps: Record<VisitState, readonly VisitStep[]> = {
  new: ['take', 'close'],
  taken: ['book', 'close'],
  booked: ['close'],
  closed: ['reopen'],
};

/** `changed`: somebody was first. `already`: the same step by the same hand, whose answer was lost. */
export type VisitDecision =
  | { outcome: 'done'; state: VisitState; takenBy: string }
  | { outcome: 'changed' | 'already' };

/** What a step leads to, for somebody who saw revision `seen`. Whoever does something to a visit that nobody has, has it. */
export const decideVisit = (
  task: Pick<VisitTask, 'state' | 'takenBy' | 'revision'>,
  step: VisitStep,
  { seen, by }: { seen: number; by: string },
): VisitDecision => {
  const next: Record<VisitStep, VisitState> = {
    take: 'taken',
    book: 'booked',
    close: 'closed',
    reopen: 'taken',
  };
  const state = next[step];
  const takenBy = step === 'take' || step === 'reopen' ? by : (task.takenBy ?? by);
  if (task.revision === seen + 1 && task.state === state && task.takenBy === takenBy)
    return { outcome: 'already' };
  if (task.revision !== seen || !openSteps[task.state].includes(step)) return { outcome: 'changed' };
  return { outcome: 'done', state, takenBy };
};
