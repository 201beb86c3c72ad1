const nonceBytes = 12;
const purpose = new TextEncoder().encode('stodgrupper: age identity under a passkey, 1');

/** An age key, encrypted (AES-256-GCM) under a passkey's secret; of use to nobody who lacks the passkey. */
export const wrapKey = async (identity: string, secret: Uint8Array): Promise<Uint8Array> => {
  const iv = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const algorithm = { name: 'AES-GCM', iv, additionalData: purpose };
  const sealed = await crypto.subtle.encrypt(
    algorithm,
    await keyFrom(secret),
    new TextEncoder().encode(identity),
  );
  return new Uint8Array([...iv, ...new Uint8Array(sealed)]);
};

/** The age key; undefined when the secret is another one, or the bytes are not what was wrapped. */
export const unwrapKey = async (wrapped: Uint8Array, secret: Uint8Array): Promise<string | undefined> => {
  const algorithm = { name: 'AES-GCM', iv: wrapped.slice(0, nonceBytes), additionalData: purpose };
  try {
    const opened = await crypto.subtle.decrypt(algorithm, await keyFrom(secret), wrapped.slice(nonceBytes));
    return new TextDecoder().decode(opened);
  } catch {
    // Web Crypto says only that it did not work.
    return undefined;
  }
};

/** HKDF-SHA-256 (RFC 5869): the secret is uniform already; the purpose keeps this key apart from any other. */
const keyFrom = async (secret: Uint8Array): Promise<CryptoKey> => {
  const material = await crypto.subtle.importKey('raw', new Uint8Array(secret), 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: purpose },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
};
