import type { Coordinator, Session } from './ports.ts';
import type { Role } from './roles.ts';

/** A coordinator's passkey, as it is kept. */
export type Passkey = {
  /** The credential's id, base64url. */
  id: string;
  publicKey: Uint8Array;
  /** How often the authenticator says that it was used; 0 for those that do not count. */
  counter: number;
  transports: string[];
};

/** What a browser sends back from an authenticator; read further by `Webauthn` alone. */
export type PasskeyAnswer = { id: string; [part: string]: unknown };

/** Options for the browser, and the challenge in them that the answer must repeat. */
export type Asked = { options: object; challenge: string };

/** Speaks Web Authentication (W3C, level 3) for this site alone; always asks for the person, by PIN or finger. */
export type Webauthn = {
  /** Asks for a new passkey that can be found without a name, on an authenticator that has none of `known`. */
  askToCreate(coordinator: Coordinator, known: readonly Pick<Passkey, 'id' | 'transports'>[]): Promise<Asked>;
  askToSignIn(): Promise<Asked>;
  /** The challenge that an answer says it answers; undefined when it cannot be read. */
  challengeOf(answer: PasskeyAnswer): Promise<string | undefined>;
  /** The new passkey; undefined, whatever was wrong. */
  created(answer: PasskeyAnswer, challenge: string): Promise<Passkey | undefined>;
  /** The counter after this use; undefined, whatever was wrong. */
  used(answer: PasskeyAnswer, challenge: string, passkey: Passkey): Promise<number | undefined>;
};

/** One who may sign in, or could. Instants are ISO 8601 in UTC. */
export type Person = {
  name: string;
  role: Role;
  passkeys: number;
  lastUsedAt: string | null;
  removedAt: string | null;
};

/** The session that a passkey begins, and her key as the passkey wrapped it, where it did. */
export type PasskeySession = { session: Session; wrappedIdentity: Uint8Array | null };

type NewSession = { sessionDigest: Uint8Array; sessionExpiresAt: Date; now: Date };

/** Keeps invites, challenges and passkeys. Throws when the store cannot be reached. */
export type PasskeyStore = {
  /** Gives the coordinator the role, where there is one to give, and keeps the invite. */
  addInvite(invite: {
    digest: Uint8Array;
    coordinator: Coordinator;
    role: Role | undefined;
    expiresAt: Date;
    now: Date;
  }): Promise<void>;
  /** Whose invite it is, and her passkeys; undefined when it is unknown, used or old, or she was removed. */
  invited(
    digest: Uint8Array,
    now: Date,
  ): Promise<{ coordinator: Coordinator; passkeys: Pick<Passkey, 'id' | 'transports'>[] } | undefined>;
  addChallenge(challenge: {
    challenge: string;
    inviteDigest: Uint8Array | null;
    expiresAt: Date;
  }): Promise<void>;
  /** Whether this challenge waits for such an answer; of many at once one is told that it does. */
  takeChallenge(challenge: {
    challenge: string;
    inviteDigest: Uint8Array | null;
    now: Date;
  }): Promise<boolean>;
  /** Uses the invite up, keeps the passkey and begins a session, all or nothing: of many at once one succeeds. */
  enrol(
    enrolment: NewSession & {
      inviteDigest: Uint8Array;
      passkey: Passkey;
      wrappedIdentity: Uint8Array | null;
    },
  ): Promise<Session | undefined>;
  passkey(id: string): Promise<Passkey | undefined>;
  /** Begins a session, unless the coordinator was removed or the counter has passed `counter` already. */
  usePasskey(use: NewSession & { id: string; counter: number }): Promise<PasskeySession | undefined>;
  people(): Promise<Person[]>;
  /**
   * Removes the coordinator of this name: her sessions end, her passkeys, invites and links are gone.
   * False when there is none, or she was removed before.
   */
  remove(name: string, now: Date): Promise<boolean>;
  /** Forgets invites and challenges that expired before `now`. */
  forgetExpired(now: Date): Promise<void>;
};
