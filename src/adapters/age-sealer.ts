import { Encrypter } from 'age-encryption';
import type { Sealer } from '../core/registration/ports.ts';

/** Seals with age (age-encryption.org/v1) to X25519 recipients, `age1…`. Any one of them can open it. */
export const ageSealer = (recipients: readonly string[]): Sealer => ({
  seal(plaintext) {
    const encrypter = new Encrypter();
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    return encrypter.encrypt(plaintext);
  },
});
