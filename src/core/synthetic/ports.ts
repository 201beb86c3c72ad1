import type { RegistrationStore, Sealer } from '../registration/ports.ts';

/**
 * Keeps registrations that the service makes to try itself: the same tables and transactions as the families', marked,
 * with a bell that takes no number. Throws when the store cannot be reached.
 */
export type SyntheticStore = RegistrationStore & {
  /** The latest version, sealed; undefined when there is none with this code. */
  sealed(
    referenceCode: string,
  ): Promise<{ id: string; version: number; sealed: Uint8Array<ArrayBuffer> } | undefined>;
  /** Removes synthetic registrations with their bells: the one with this code, and all from `before`. */
  remove(which: { referenceCode: string | undefined; before: Date }): Promise<void>;
};

/** Seals to the coordinators' keys and to a key of its own, which is never written down. */
export type Witness = { sealer: Sealer; open(sealed: Uint8Array): Promise<string> };
