import { armor, Decrypter, Encrypter } from 'age-encryption';
import { typedPassphrase } from '../../core/desk/passphrase.ts';

/** A key file, locked with a passphrase as `age -p -a` does it: the age program opens it, too. */
export const lockedKeyFile = async (identity: string, passphrase: string): Promise<string> => {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(typedPassphrase(passphrase));
  await painted();
  return armor.encode(await encrypter.encrypt(`${identity}\n`));
};

/** What a locked key file holds; undefined when the passphrase is another one, or the file is not whole. */
export const unlockedKeyFile = async (
  bytes: Uint8Array,
  passphrase: string,
): Promise<Uint8Array | undefined> => {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(typedPassphrase(passphrase));
  await painted();
  try {
    const text = new TextDecoder().decode(bytes);
    return await decrypter.decrypt(text.includes('-----BEGIN AGE') ? armor.decode(text) : bytes);
  } catch {
    // The library has no error types; a wrong passphrase is by far the likeliest.
    return undefined;
  }
};

/** Deriving the key holds the page for a second or more: what it says about that must be seen first. */
const painted = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 50));
