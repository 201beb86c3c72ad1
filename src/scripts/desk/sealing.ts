import { Encrypter, identityToRecipient } from 'age-encryption';

/** Seals to all of these public keys, `age1…`; any one of their owners can open it. */
export const sealTo = (recipients: readonly string[], text: string | Uint8Array): Promise<Uint8Array> => {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(text);
};

/** Seals text to the owner of these secret keys alone. */
export const sealToSelf = async (identities: readonly string[], text: string): Promise<Uint8Array> =>
  sealTo(await Promise.all(identities.map(identityToRecipient)), text);
