/** Destroys closed registrations and tells which wait for it. Throws when the store cannot be reached. */
export type RetentionStore = {
  /**
   * Removes up to `registrationsMax` registrations that are `avslutad` since `closedUntil` or longer, those closed
   * longest first, with their versions, notes, history and the texts of their bells, in one transaction, which also
   * writes down their number and the decision. The bells keep number, times and state. What somebody else holds is
   * left for the next time. Resolves after the commit with how many were removed.
   */
  purge(order: { closedUntil: Date; registrationsMax: number; decision: string; now: Date }): Promise<number>;
  /** How many registrations are `avslutad`, and since when the one that was closed first. */
  closed(): Promise<{ count: number; firstClosedAt: Date | undefined }>;
};
