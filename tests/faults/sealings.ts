import { Decrypter } from 'age-encryption';
import { coordinatorIdentity, recoveryIdentity } from '../stand-ins/environment.ts';
import { quickSeal } from '../stand-ins/quick-seal.ts';

const ageOpener =
  (identity: string) =>
  (sealed: Uint8Array): Promise<string> => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    return decrypter.decrypt(new Uint8Array(sealed), 'text');
  };

/** How a run seals, and how each reader opens; `age` leaves the sealer to the service. */
export const sealings = {
  quick: () => quickSeal(2),
  age: () => ({ sealer: undefined, readers: [coordinatorIdentity, recoveryIdentity].map(ageOpener) }),
};
export type Sealing = keyof typeof sealings;
