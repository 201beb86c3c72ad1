import { Decrypter, Encrypter } from 'age-encryption';
import { fromBase64, toBase64 } from '../../core/desk/base64.ts';
import { fromNotePlaintext } from '../../core/desk/note.ts';
import type { Readers } from '../../core/desk/readers.ts';
import type { SealName } from '../../core/desk/seals.ts';
import { fromPlaintext } from '../../core/registration/sealed-registration.ts';
import { fetchSeal, saveSeal } from './keys-api.ts';

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
  const resealed = await sealedTo(readers, plaintext);
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
  unread: 'gone',
  // Another lies there now: whoever put it there sealed it to today's readers, or is asked again.
  changed: 'gone',
  'signed-out': 'signed-out',
  refused: 'failed',
  unavailable: 'failed',
} as const;

/** Whether an opened plaintext is what its name says: a swapped row must not be sealed as if it were right. */
const isNamed = (plaintext: Uint8Array, { kind, registrationId, item }: SealName): boolean => {
  const text = new TextDecoder().decode(plaintext);
  try {
    if (kind === 'answers') fromPlaintext(text, { id: registrationId, version: Number(item) });
    else fromNotePlaintext(text, { id: item, registrationId });
    return true;
  } catch {
    return false;
  }
};

const opened = async (sealed: Uint8Array, identities: readonly string[]): Promise<Uint8Array | undefined> => {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return decrypter.decrypt(sealed).catch(() => undefined);
};

const sealedTo = (readers: readonly string[], plaintext: Uint8Array): Promise<Uint8Array> => {
  const encrypter = new Encrypter();
  for (const reader of readers) encrypter.addRecipient(reader);
  return encrypter.encrypt(plaintext);
};

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
