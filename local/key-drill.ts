import { readFile } from 'node:fs/promises';
import { Decrypter, identityToRecipient } from 'age-encryption';
import type { Services } from '../netlify/compose.ts';
import { EnvironmentError } from '../netlify/environment.ts';
import { readKeyFile } from '../src/core/desk/key-file.ts';
import type { NewestSeal } from '../src/core/desk/seal-ports.ts';
import { fromPlaintext } from '../src/core/registration/sealed-registration.ts';
import { fromDatabase } from './operator.ts';

/**
 * Proves that the recovery key in the file opens the newest registration, and says which that is; no answer leaves
 * this function. Throws an EnvironmentError with one line when that is not proven.
 */
export const drill = async (
  { desk, environment }: Pick<Services, 'desk' | 'environment'>,
  file: string,
): Promise<string> => {
  const identity = await recoveryIdentity(file, environment.RECOVERY_RECIPIENT);
  const newest = await fromDatabase(
    desk.seals.newest({ id: null, name: 'Driften (keys:drill)' }, desk.clock()),
  );
  if (!newest) throw new EnvironmentError('Nothing is proven: there is no registration yet. Send one first.');
  await open(newest, identity);
  const { referenceCode, version, receivedAt } = newest;
  return `The recovery key opens ${referenceCode}, version ${version}, received ${receivedAt.toISOString()}.`;
};

const recoveryIdentity = async (file: string, recipient: string | undefined): Promise<string> => {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new EnvironmentError(`The key file cannot be read: ${file}`, { cause });
  });
  const read = readKeyFile(bytes);
  if (!read.ok) throw new EnvironmentError(`There is no age secret key in ${file}.`);
  for (const identity of read.identities)
    if ((await identityToRecipient(identity).catch(() => undefined)) === recipient) return identity;
  throw new EnvironmentError('This is another key than the one that RECOVERY_RECIPIENT names.');
};

/** Checks that it is the registration that the row says; what it tells is looked at by nobody. */
const open = async ({ id, referenceCode, version, sealed }: NewestSeal, identity: string): Promise<void> => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const plaintext = await decrypter.decrypt(sealed, 'text').catch(() => {
    // The library's reason adds nothing that the operator can use.
    throw new EnvironmentError(
      `The recovery key does not open ${referenceCode}, version ${version}: it was sealed without it, or is damaged.`,
    );
  });
  try {
    if (fromPlaintext(plaintext, { id, version }).referenceCode === referenceCode) return;
  } catch {
    // Another id or version, or no registration at all: the same finding.
  }
  throw new EnvironmentError(`Another registration lies where ${referenceCode}, version ${version} should.`);
};
