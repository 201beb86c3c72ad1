import { createHash } from 'node:crypto';
import { Encrypter } from 'age-encryption';
import type { Sealer } from '../core/registration/ports.ts';

/** Seals with age (age-encryption.org/v1) to X25519 recipients, `age1…`. Any one of them can open it. */
export const ageSealer = (recipients: readonly string[]): Sealer => ({
  readersDigest: readersDigest(recipients),
  seal(plaintext) {
    const encrypter = new Encrypter();
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    return encrypter.encrypt(plaintext);
  },
});

/** SHA-256 of the set: neither the order nor a key that is named twice makes another. */
const readersDigest = (recipients: readonly string[]): Uint8Array =>
  createHash('sha256')
    .update([...new Set(recipients)].toSorted().join('\n'))
    .digest();
