import type { Status } from './statuses.ts';

/** A coordinator, as her colleagues know her. */
export type Person = { id: string; name: string };

/** What may come of an attempt to call. A closed list: nothing that was said stands in the clear. */
export const callOutcomes = [
  'pratade',
  'inget-svar',
  'meddelande',
  'annan-svarade',
  'ring-igen',
  'fel-nummer',
] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** What a coordinator may do with a registration. */
export type CaseChange =
  | { kind: 'status'; status: Status }
  | { kind: 'call'; outcome: CallOutcome }
  | { kind: (typeof plainChanges)[number] };

/**
 * The changes that need no more words. `take` takes over, too; `transfer`: moved to the authority's own system;
 * `assess`: whether the child needs protection was judged; `let-out`: no robot; `robot`: one, and closed.
 */
export const plainChanges = [
  'take',
  'release',
  'transfer',
  'transfer-undo',
  'assess',
  'let-out',
  'robot',
] as const;

/** One line of a registration's history. Instants are ISO 8601 in UTC. */
export type CaseEvent = {
  /** The revision that it made. */
  revision: number;
  kind: CaseChange['kind'] | 'note';
  detail: Status | CallOutcome | null;
  by: Person;
  at: string;
};

/** What the desk knows and keeps of a registration beside what is sealed. Instants are ISO 8601 in UTC. */
export type CaseState = {
  /** One more for each change of a coordinator. */
  revision: number;
  /** The latest version that the family has sent. */
  version: number;
  /** The latest version that a coordinator had read when she changed something; 0 before that. */
  readVersion: number;
  status: Status;
  quarantined: boolean;
  taken: { by: Person; at: string } | null;
  transferredAt: string | null;
  assessed: { by: Person; at: string; version: number } | null;
  /** The latest `eventsMax` events, the first one first. */
  history: CaseEvent[];
};

export const eventsMax = 200;

/** What the coordinator had on her screen when she pressed. */
export type Seen = { version: number; revision: number };

export type Decision =
  | { outcome: 'done'; next: CaseState; event: CaseEvent; rings: boolean }
  /** It is there already, by the same hand: an answer that was lost and sent for again. */
  | { outcome: 'already' }
  /** `unread`: an amendment to read first. `changed`: another coordinator was first. Nothing is written. */
  | { outcome: 'unread' | 'changed' };

/**
 * What a change makes of a registration. It is refused when there is anything that the coordinator has not seen:
 * two at once never overwrite each other.
 */
export const decide = (
  state: CaseState,
  { change, seen, by, now }: { change: CaseChange; seen: Seen; by: Person; now: Date },
): Decision => {
  const event: CaseEvent = {
    revision: state.revision + 1,
    kind: change.kind,
    detail: detailOf(change),
    by,
    at: now.toISOString(),
  };
  if (isRepeated(state, event, seen)) return { outcome: 'already' };
  if (state.version > seen.version) return { outcome: 'unread' };
  if (state.revision !== seen.revision) return { outcome: 'changed' };
  const inQuarantine = state.quarantined && state.status === 'ny';
  if ((change.kind === 'let-out' || change.kind === 'robot') && !inQuarantine) return { outcome: 'changed' };
  const next = {
    ...state,
    ...changedBy(change, event, state),
    revision: event.revision,
    readVersion: state.version,
    history: [...state.history, event],
  };
  return { outcome: 'done', next, event, rings: change.kind === 'let-out' };
};

/** What a note makes of a registration. It overwrites nothing, so that it needs to have seen nothing. */
export const noted = (state: CaseState, by: Person, now: Date): { next: CaseState; event: CaseEvent } => {
  const event: CaseEvent = {
    revision: state.revision + 1,
    kind: 'note',
    detail: null,
    by,
    at: now.toISOString(),
  };
  return { event, next: { ...state, revision: event.revision, history: [...state.history, event] } };
};

const detailOf = (change: CaseChange): CaseEvent['detail'] => {
  if (change.kind === 'status') return change.status;
  return change.kind === 'call' ? change.outcome : null;
};

/** Nothing but this very change, by this very coordinator, has happened since she looked. */
const isRepeated = ({ history, revision }: CaseState, event: CaseEvent, seen: Seen): boolean => {
  const last = history.at(-1);
  return (
    revision === seen.revision + 1 &&
    last?.revision === revision &&
    last.by.id === event.by.id &&
    last.kind === event.kind &&
    last.detail === event.detail
  );
};

const changedBy = (change: CaseChange, { by, at }: CaseEvent, { version }: CaseState): Partial<CaseState> => {
  switch (change.kind) {
    case 'status':
      return { status: change.status };
    case 'call':
      return {};
    case 'take':
      return { taken: { by, at } };
    case 'release':
      return { taken: null };
    case 'transfer':
      return { transferredAt: at };
    case 'transfer-undo':
      return { transferredAt: null };
    case 'assess':
      return { assessed: { by, at, version } };
    case 'let-out':
      return { quarantined: false };
    case 'robot':
      return { status: 'avslutad' };
    default:
      return change satisfies never;
  }
};
