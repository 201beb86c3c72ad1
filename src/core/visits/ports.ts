import type { FrozenMail } from '../outbox/outbox.ts';
import type { Visit, VisitPurpose } from './visit.ts';
import type { VisitDecision, VisitTask } from './visit-task.ts';

/** How many visits were asked for in a month (its first day, ISO 8601), a district and for whom; closed or not. */
export type VisitCount = { month: string; district: string; purpose: VisitPurpose; visits: number };

/** Keeps who asks for a visit. Each method is one transaction. Throws when the store cannot be reached. */
export type VisitStore = {
  /**
   * Keeps the request and its mail, at once. The same id with the same answers again writes nothing; with others, as when somebody went
   * back and changed them, it is a request of its own under `otherId`.
   */
  ask(visit: Visit, otherId: string, now: Date, mail: { id: string; mail: FrozenMail }): Promise<void>;
  /** All that are there: those that are open as they came, then the closed ones, the latest first. */
  tasks(): Promise<VisitTask[]>;
  /** Asks `decide` with the row locked, and writes what it says. Undefined when there is no such visit. */
  change(
    id: string,
    decide: (task: VisitTask) => VisitDecision,
    now: Date,
  ): Promise<{ outcome: VisitDecision['outcome']; task: VisitTask } | undefined>;
  counts(): Promise<VisitCount[]>;
  /** Destroys what was closed before, and keeps the counts; how many went. */
  purge(closedBefore: Date): Promise<number>;
};
