import type { Sealer } from '../../src/core/registration/ports.ts';

/** Stands in for the age sealer where sealing is not to be measured. */
export const ageSealer = (): Sealer => ({
  seal: async (plaintext) => new TextEncoder().encode(String(plaintext)),
  readersDigest: new Uint8Array(32),
});
