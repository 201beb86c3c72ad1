import { Decrypter } from 'age-encryption';
import { keyFileBytesMax, keyFileErrors, readKeyFile } from '../../core/desk/key-file.ts';
import { unlockedKeyFile } from './locked-key-file.ts';

/** The secret keys in a chosen file; they stay in this page's memory. */
export const keysIn = async (
  file: File,
): Promise<{ ok: true; identities: string[] } | { ok: false; error: string }> => {
  if (file.size > keyFileBytesMax) return { ok: false, error: keyFileErrors.noKey };
  try {
    const read = readKeyFile(new Uint8Array(await file.arrayBuffer()));
    return read.ok && !areWhole(read.identities) ? { ok: false, error: keyFileErrors.damaged } : read;
  } catch {
    // A file on a stick that was pulled out, or one that this person may not read.
    return { ok: false, error: keyFileErrors.unreadable };
  }
};

/** The same for a file that is locked with a passphrase. */
export const lockedKeysIn = async (
  file: File,
  passphrase: string,
): Promise<{ ok: true; identities: string[] } | { ok: false; error: string }> => {
  try {
    const bytes = await unlockedKeyFile(new Uint8Array(await file.arrayBuffer()), passphrase);
    const read = bytes && readKeyFile(bytes);
    return read?.ok && areWhole(read.identities) ? read : { ok: false, error: keyFileErrors.wrongPassphrase };
  } catch {
    return { ok: false, error: keyFileErrors.unreadable };
  }
};

/** The library checks each key's checksum when it takes it. */
const areWhole = (identities: string[]): boolean => {
  try {
    for (const identity of identities) new Decrypter().addIdentity(identity);
    return true;
  } catch {
    return false;
  }
};
