import type { FrozenMail } from '../outbox/outbox.ts';
import type { AccessEntry } from './access-log.ts';
import type { CaseState, Decision, Person } from './case.ts';
import type { ListedRegistration } from './listing.ts';
import type { Role } from './roles.ts';

/** One who may sign in. Opens nothing by itself: readers of what is sealed come from the environment only. */
export type Coordinator = { id: string; name: string; role: Role };

export type Session = { coordinator: Coordinator; expiresAt: Date };

/** Makes tokens that cannot be guessed, and digests by which they are known without being kept. */
export type DeskTokens = {
  /** 32 random bytes, base64url. */
  make(): string;
  /** 32 bytes; equal for equal tokens. */
  digest(token: string): Uint8Array;
};

/** Keeps coordinators, their one-time links and their sessions. Throws when the store cannot be reached. */
export type SignInStore = {
  /** The coordinator of this name, added with `newId` when there is none; undefined when she was removed. */
  coordinatorNamed(name: string, newId: string, now: Date): Promise<Coordinator | undefined>;
  addLink(link: { digest: Uint8Array; coordinatorId: string; expiresAt: Date }): Promise<void>;
  /**
   * Uses the link up and begins its session, in one step: of many at once one succeeds. Undefined when the link
   * does not exist, was used, has expired, or its coordinator was removed.
   */
  useLink(use: {
    linkDigest: Uint8Array;
    sessionDigest: Uint8Array;
    now: Date;
    sessionExpiresAt: Date;
  }): Promise<Session | undefined>;
  /** The session, unless it was ended, has expired, or its coordinator was removed. */
  session(digest: Uint8Array, now: Date): Promise<Session | undefined>;
  endSession(digest: Uint8Array, now: Date): Promise<void>;
  /** Forgets links and sessions that expired before `now`. */
  forgetExpired(now: Date): Promise<void>;
};

/** A bell as the store knows it. */
export type StoredBell = { sequence: number; state: 'sent' | 'waiting' | 'failed'; committedAt: Date };

/** Rings for a registration that rang for nobody when it came. */
export type LateBell = {
  entryId: string;
  now: Date;
  freeze(sequence: number, referenceCode: string): FrozenMail;
};

export type StoredListing = {
  registrations: (Omit<ListedRegistration, 'bells'> & { bells: StoredBell[] })[];
  leftOut: number;
};

/** A note as it leaves the store: sealed. `writtenBy` is a coordinator's name. */
export type StoredNote = { id: string; sealed: Uint8Array; writtenBy: string; writtenAt: Date };

/** Who reads, when, and what the access log calls it. */
export type Access = Pick<AccessEntry, 'actor' | 'action' | 'at'>;

/** A registration as it leaves the store: sealed, the latest version first, its notes the first one first. */
export type StoredCase = {
  state: CaseState;
  versions: { version: number; receivedAt: Date; sealed: Uint8Array }[];
  notes: StoredNote[];
};

/** Reads sealed registrations for the desk and keeps what coordinators do. Throws when it cannot be reached. */
export type DeskStore = {
  /** Of each status, and of each in quarantine, at most `registrationsMax`; `leftOut` counts the rest. */
  list(registrationsMax: number): Promise<StoredListing>;
  /**
   * With its latest `versionsMax` versions and `notesMax` notes; undefined when there is no such registration. Who
   * opens it is noted in the access log, in the same transaction: nothing is read unlogged.
   */
  find(
    id: string,
    bounds: { versionsMax: number; notesMax: number },
    opener: Access,
  ): Promise<StoredCase | undefined>;
  /**
   * Asks `decide` what becomes of the registration, with its row locked against every other change and amendment,
   * and writes that down in the same transaction: the state, the event, and `bell` where the decision rings.
   * `avslutad` notes when; every other status clears that. `state` is what is stored afterwards.
   */
  change(
    id: string,
    decide: (state: CaseState) => Decision,
    bell: LateBell,
  ): Promise<{ outcome: Decision['outcome']; state: CaseState } | undefined>;
  /**
   * Adds a note, which overwrites nothing, and its event. The same note again is `added`, and written once. `full`:
   * there are `notesMax` already. Undefined when there is no such registration.
   */
  addNote(note: {
    id: string;
    registrationId: string;
    sealed: Uint8Array;
    /** To whom it is sealed, as `Sealer` says it. */
    readersDigest: Uint8Array;
    by: Person;
    now: Date;
    notesMax: number;
  }): Promise<{ outcome: 'added' | 'full'; state: CaseState } | undefined>;
};
