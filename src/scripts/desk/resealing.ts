import { Decrypter } from 'age-encryption';
import { fromBase64, toBase64 } from '../../core/desk/base64.ts';
import { fromNotePlaintext } from '../../core/desk/note.ts';
import type { Readers } from '../../core/desk/readers.ts';
import type { SealedKind, SealName } from '../../core/desk/seals.ts';
import { fromPlaintext } from '../../core/registration/sealed-registration.ts';
import { fetchSeal, saveSeal } from './keys-api.ts';
import { sealTo } from './sealing.ts';

/**
 * `gone`: another coordinator was first, or it was removed: both well. `closed`: her key does not open it, or another
 * thing lies there. `failed`: nothing was changed, and it may work later.
 */
export type Resealed = 'done' | 'gone' | 'closed' | 'failed' | 'signed-out';

/**
 * Seals one thing to today's readers: the same bytes, opened and checked in this page's memory before and after. What
 * lies on the server is replaced only where it is still what was opened.
 */
export const resealOne = async (
  name: SealName,
  { readers, digest }: Readers,
  identities: readonly string[],
): Promise<Resealed> => {
  const fetched = await fetchSeal(name);
  if (!fetched.ok) return outcomes[fetched.reason];
  const sealed = fromBase64(fetched.value.sealed);
  const plaintext = await opened(sealed, identities);
  if (!plaintext || !isNamed(plaintext, name)) return 'closed';
  const resealed = await sealTo(readers, plaintext);
  const again = await opened(resealed, identities);
  if (!again || !sameBytes(again, plaintext)) return 'failed';
  const saved = await saveSeal(name, {
    sealed: toBase64(resealed),
    replaces: toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(sealed)))),
    readersDigest: digest ?? '',
  });
  return saved.ok ? 'done' : outcomes[saved.reason];
};

const outcomes = {
  missing: 'gone',
  // Others lie there now: whoever put them there sealed them to today's readers, or is asked again.
  unread: 'gone',
  changed: 'gone',
  refused: 'failed',
  'signed-out': 'signed-out',
  unavailable: 'failed',
} as const;

/** Whether an opened plaintext is what its name says: a swapped row must not be sealed as if it were right. */
const isNamed = (plaintext: Uint8Array, name: SealName): boolean => {
  try {
    readersOf[name.kind](new TextDecoder().decode(plaintext), name);
    return true;
  } catch {
    return false;
  }
};

const readersOf: Record<SealedKind, (plaintext: string, name: SealName) => unknown> = {
  answers: (plaintext, { registrationId, item }) =>
    fromPlaintext(plaintext, { id: registrationId, version: Number(item) }),
  notes: (plaintext, { registrationId, item }) => fromNotePlaintext(plaintext, { id: item, registrationId }),
};

const opened = async (sealed: Uint8Array, identities: readonly string[]): Promise<Uint8Array | undefined> => {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return decrypter.decrypt(sealed).catch(() => undefined);
};

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
