import type { Digester, RegistrationStore } from './ports.ts';
import type { Registration } from './registration.ts';

/** Answers and the key that they are sent under. */
export type Sent = { registration: Registration; idempotencyKey: string };

/**
 * The code under which these very answers are stored; undefined when they are not. What lies in quarantine is not told
 * of: sending it again may end that. Throws when the store cannot be reached.
 */
export const storedCode = async (
  { store, digester }: { store: RegistrationStore; digester: Digester },
  sent: Sent,
): Promise<string | undefined> => {
  const { keyDigest, answersDigest } = digestsOf(sent, digester);
  const stored = await store.find(keyDigest);
  const isStored = stored && !stored.quarantined && sameBytes(stored.answersDigest, answersDigest);
  return isStored ? stored.referenceCode : undefined;
};

/** What the store knows a key and its answers by. */
export const digestsOf = ({ registration, idempotencyKey }: Sent, digester: Digester) => ({
  keyDigest: digester.digest(`key ${idempotencyKey}`),
  answersDigest: digester.digest(`answers ${JSON.stringify(registration)}`),
});

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
