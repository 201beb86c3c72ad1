import type { FrozenMail } from '../outbox/outbox.ts';

/** Reads and formats phone numbers. */
export type PhoneNumbers = {
  /** The number as its country writes it (`070-174 06 05`, `+358 41 234 5678`), or undefined when it is none. */
  read(text: string): string | undefined;
};

/** Finds Swedish personal identity numbers and coordination numbers. */
export type PersonalNumbers = {
  /** Whether a valid number stands anywhere in the text. */
  isIn(text: string): boolean;
  /** Whether the whole text is a valid number in a way in which phone numbers are not written. */
  isWrittenAsOne(text: string): boolean;
};

/** What core needs in order to read text. */
export type TextReaders = { phoneNumbers: PhoneNumbers; personalNumbers: PersonalNumbers };

/** Seals text so that only the coordinators and the recovery key can open it. Throws on failure. */
export type Sealer = {
  seal(plaintext: string): Promise<Uint8Array>;
  /** 32 bytes that stand for the set of readers: equal for equal sets. */
  readersDigest: Uint8Array;
};

/** Keyed digests: equal for equal text, and of no use to whoever lacks the key. 32 bytes. */
export type Digester = { digest(text: string): Uint8Array };

/** What the store knows of an idempotency key. */
export type StoredRegistration = {
  id: string;
  referenceCode: string;
  /** 1 for the first answers, one more for each amendment. */
  version: number;
  answersDigest: Uint8Array;
  quarantined: boolean;
};

/** A sealed version of a registration, ready for its transaction. */
export type SealedVersion = {
  id: string;
  referenceCode: string;
  version: number;
  keyDigest: Uint8Array;
  answersDigest: Uint8Array;
  sealed: Uint8Array;
  /** To whom it is sealed, as `Sealer` says it. */
  readersDigest: Uint8Array;
  formVersion: number;
  /** Quarantined registrations are kept and shown apart, and ring no bell. */
  quarantined: boolean;
  receivedAt: Date;
};

/** Rings for one version; its number is given inside the transaction, without gaps. */
export type Bell = { entryId: string; freeze(sequence: number): FrozenMail };

/**
 * Keeps registrations. `save` writes the version and its outbox entry in one transaction and resolves
 * after the commit; `raced` when another request was first with the key, the version or the code, and
 * nothing was written. Throws when the store cannot be reached or cannot say whether it committed.
 */
export type RegistrationStore = {
  find(keyDigest: Uint8Array): Promise<StoredRegistration | undefined>;
  save(version: SealedVersion, bell: Bell | undefined): Promise<'saved' | 'raced'>;
};
