/** Keeps when schedules last did what they should. Throws when the store cannot be reached. */
export type ScheduleStore = {
  /** Notes that the schedule of this name did its work at `now`; an earlier instant changes nothing. */
  noteRun(name: string, now: Date): Promise<void>;
};
