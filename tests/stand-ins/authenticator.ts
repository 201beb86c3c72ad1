import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

type Passkey = { id: string; privateKey: KeyObject; userHandle: string; counter: number };
type Made = { origin?: string; rpId?: string; type?: string; isVerified?: boolean };
type Options = { challenge: string; rp?: { id: string }; rpId?: string; user?: { id: string } };

const base64url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();

/**
 * An authenticator with ES256 keys that counts, as a browser at `origin` speaks for it (W3C Web Authentication, level
 * 3, §6.1 and §6.5). It signs whatever it is told, also what no honest browser would.
 */
export const authenticator = (origin: string) => {
  const passkeys: Passkey[] = [];

  const clientData = (challenge: string, made: Made, type: string) =>
    Buffer.from(JSON.stringify({ type: made.type ?? type, challenge, origin: made.origin ?? origin }));
  const authenticatorData = (rpId: string, made: Made, counter: number, more: Buffer = Buffer.alloc(0)) => {
    const flags = 0x01 | (made.isVerified === false ? 0 : 0x04) | (more.length > 0 ? 0x40 : 0);
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE(counter);
    return Buffer.concat([sha256(made.rpId ?? rpId), Buffer.from([flags]), counted, more]);
  };

  return {
    create({ challenge, rp, user }: Options, made: Made = {}) {
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const rawId = randomBytes(32);
      const passkey = { id: base64url(rawId), privateKey, userHandle: user?.id ?? '', counter: 1 };
      passkeys.push(passkey);
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const key = new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
      ]);
      const attested = Buffer.concat([
        Buffer.alloc(16),
        Buffer.from([0, rawId.length]),
        rawId,
        isoCBOR.encode(key),
      ]);
      const authData = new Uint8Array(authenticatorData(rp?.id ?? '', made, passkey.counter, attested));
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]);
      return {
        id: passkey.id,
        rawId: passkey.id,
        type: 'public-key',
        response: {
          clientDataJSON: base64url(clientData(challenge, made, 'webauthn.create')),
          attestationObject: base64url(isoCBOR.encode(attestation as never)),
          transports: ['internal'],
        },
      };
    },

    get({ challenge, rpId }: Options, made: Made & { counter?: number } = {}) {
      const passkey = passkeys.at(-1);
      if (!passkey) throw new Error('It holds no passkey.');
      passkey.counter = made.counter ?? passkey.counter + 1;
      const authData = authenticatorData(rpId ?? '', made, passkey.counter);
      const client = clientData(challenge, made, 'webauthn.get');
      return {
        id: passkey.id,
        rawId: passkey.id,
        type: 'public-key',
        response: {
          clientDataJSON: base64url(client),
          authenticatorData: base64url(authData),
          signature: base64url(sign('sha256', Buffer.concat([authData, sha256(client)]), passkey.privateKey)),
          userHandle: passkey.userHandle,
        },
      };
    },
  };
};
