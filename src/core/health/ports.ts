/** Keeps when schedules last did what they should. Throws when the store cannot be reached. */
export type ScheduleStore = {
  /** Notes that what has this name happened at `now`; an earlier instant changes nothing. */
  noteRun(name: string, now: Date): Promise<void>;
  /** When each of them last happened. */
  runs(): Promise<ReadonlyMap<string, Date>>;
};

/** Looks after the service itself. Throws within a few seconds when the store does not answer. */
export type HealthStore = {
  /** Undefined where nobody keeps a record of migrations. */
  migrations(): Promise<{ applied: string[]; latestAt: Date | undefined } | undefined>;
  /** Since when the mail has waited of which nobody knows yet: not sent, and told of by no digest that was sent. */
  oldestWaitingAt(): Promise<Date | undefined>;
  /** Since when something that editors have published has waited for a build to be asked for. */
  changeWaitingAt(): Promise<Date | undefined>;
};
