import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Witness } from '../core/synthetic/ports.ts';
import { ageSealer } from './age-sealer.ts';

/** Seals with age to these recipients and to a key pair of this call, which lives in memory only. */
export const ageWitness = async (recipients: readonly string[]): Promise<Witness> => {
  const identity = await generateX25519Identity();
  return {
    sealer: ageSealer([...recipients, await identityToRecipient(identity)]),
    open(sealed) {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      return decrypter.decrypt(sealed, 'text');
    },
  };
};
