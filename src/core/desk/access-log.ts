/** What the access log tells of, in the words in which the desk shows it. */
export const accessActions = {
  opened: 'Öppnade ärendet',
  'fetched-to-reseal': 'Hämtade ärendet för att försegla om det',
  resealed: 'Förseglade om ärendet',
  'status-set': 'Satte status',
  'signed-in': 'Loggade in',
  'signed-in-by-link': 'Loggade in med länk (bara lokalt)',
  invited: 'Fick en inbjudan av driften',
  enrolled: 'Skapade en lösennyckel',
  revoked: 'Togs bort av driften',
  'log-read': 'Läste åtkomstloggen',
  drilled: 'Provade återställningsnyckeln på ärendet',
} as const;
export type AccessAction = keyof typeof accessActions;

/** Whose act it was; of a command of the operator's, whom it was about. Without an id: the operator. */
export type Actor = { id: string | null; name: string };

export type AccessEntry = {
  at: Date;
  actor: Actor;
  action: AccessAction;
  /** Of a note there is no version. */
  registration?: { id: string; referenceCode: string; version: number | null };
};

/** An entry as administrators read it. `at` is an instant, ISO 8601 in UTC. */
export type ListedAccess = {
  entry: number;
  at: string;
  name: string;
  action: string;
  referenceCode: string | null;
  version: number | null;
};

/** One page, the newest first. `before` asks for the next; null when there is none. */
export type AccessPage = { entries: ListedAccess[]; before: number | null };

export const accessPageMax = 100;

/** Reads the access log, and notes that it was read. Nothing can be changed or searched. */
export type AccessLog = {
  /** Entries older than the entry `before`, or the newest. */
  read(page: { before: number | undefined; entriesMax: number; by: Actor; at: Date }): Promise<AccessPage>;
};
