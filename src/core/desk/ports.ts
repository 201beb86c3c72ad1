import type { AccessEntry, Actor } from './access-log.ts';
import type { ListedRegistration } from './listing.ts';
import type { Role } from './roles.ts';
import type { Status } from './statuses.ts';

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

export type StoredListing = {
  registrations: (Omit<ListedRegistration, 'bells'> & { bells: StoredBell[] })[];
  leftOut: number;
};

/** Who reads, when, and what the access log calls it. */
export type Access = Pick<AccessEntry, 'actor' | 'action' | 'at'>;

/** A registration as it leaves the store: sealed, the latest version first. */
export type StoredVersions = {
  status: Status;
  versions: { version: number; receivedAt: Date; sealed: Uint8Array }[];
};

/** Reads sealed registrations for the desk and writes down their status. Throws when it cannot be reached. */
export type DeskStore = {
  /** Of each status, and of each in quarantine, at most `registrationsMax`; `leftOut` counts the rest. */
  list(registrationsMax: number): Promise<StoredListing>;
  /**
   * With its latest `versionsMax` versions; undefined when there is no such registration. Who opens it is noted in
   * the access log, in the same transaction: nothing is read unlogged.
   */
  find(id: string, versionsMax: number, opener: Access): Promise<StoredVersions | undefined>;
  /**
   * `unread`: there is a version after the one that the coordinator has read, and nothing was written.
   * `avslutad` notes when; every other status clears that.
   */
  setStatus(change: {
    id: string;
    status: Status;
    versionRead: number | undefined;
    by: Actor;
    now: Date;
  }): Promise<'set' | 'unread' | 'missing'>;
};
