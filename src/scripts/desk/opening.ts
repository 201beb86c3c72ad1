import { Decrypter } from 'age-encryption';
import { fromBase64 } from '../../core/desk/base64.ts';
import { contactWords } from '../../core/desk/contact-words.ts';
import type { SealedCase } from '../../core/desk/desk.ts';
import { registrationRows } from '../../core/registration/labels.ts';
import type { Registration } from '../../core/registration/registration.ts';
import { fromPlaintext } from '../../core/registration/sealed-registration.ts';

/** `other-key`: sealed to other keys than hers. `swapped`: another registration lies in its place. */
export type Problem = 'other-key' | 'swapped' | 'damaged';
export type OpenedVersion = { version: number; receivedAt: string } & (
  | { ok: true; registration: Registration }
  | { ok: false; problem: Problem }
);

/** Opens each version in this page's memory, and checks that it is what the list said. Never throws. */
export const openVersions = (
  { versions }: Pick<SealedCase, 'versions'>,
  listed: { id: string; referenceCode: string },
  identities: readonly string[],
): Promise<OpenedVersion[]> =>
  Promise.all(
    versions.map(async ({ version, receivedAt, sealed }) => ({
      version,
      receivedAt,
      ...(await openOne(sealed, { ...listed, version }, identities)),
    })),
  );

const openOne = async (
  sealed: string,
  expected: { id: string; referenceCode: string; version: number },
  identities: readonly string[],
): Promise<{ ok: true; registration: Registration } | { ok: false; problem: Problem }> => {
  const plaintext = await decrypted(sealed, identities);
  if (!plaintext.ok) return plaintext;
  try {
    const content = fromPlaintext(plaintext.text, expected);
    if (content.referenceCode !== expected.referenceCode) return { ok: false, problem: 'swapped' };
    return isReadable(content.registration)
      ? { ok: true, registration: content.registration }
      : { ok: false, problem: 'damaged' };
  } catch (error) {
    return { ok: false, problem: error instanceof SyntaxError ? 'damaged' : 'swapped' };
  }
};

/** The text that one of the keys opens, or why none does. */
export const decrypted = async (
  sealed: string,
  identities: readonly string[],
): Promise<{ ok: true; text: string } | { ok: false; problem: Problem }> => {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    return { ok: true, text: await decrypter.decrypt(fromBase64(sealed), 'text') };
  } catch (error) {
    // The library has no error types; these are its words for a file that is sealed to others.
    const isOthers = error instanceof Error && error.message.startsWith('no identity matched');
    return { ok: false, problem: isOthers ? 'other-key' : 'damaged' };
  }
};

/** Anybody can seal to a public key: what was opened may have another shape than the forms give it. */
const isReadable = (registration: Registration): boolean => {
  try {
    contactWords(registration);
    return registrationRows(registration).length > 0;
  } catch {
    return false;
  }
};
