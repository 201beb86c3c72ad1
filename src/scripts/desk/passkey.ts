import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

/** `cancelled`: the person, or time, closed the window. `known`: this device has a passkey of hers already. */
export type PasskeyProblem = 'cancelled' | 'known' | 'unsupported';

/** What goes to the server, and what never does: 32 bytes that only this passkey makes, where it makes any. */
export type PasskeyAnswered =
  | { ok: true; answer: { id: string }; secret: Uint8Array | undefined; makesSecrets: boolean }
  | { ok: false; problem: PasskeyProblem };

/** The input of the PRF; another purpose would have another one. Changing it makes every wrapped key unreadable. */
const prf = { eval: { first: new TextEncoder().encode('stodgrupper: unlock the key of the desk, 1') } };

/** Makes a passkey with the invite's options. Many authenticators make the secret only when it is used. */
export const createPasskey = (options: object): Promise<PasskeyAnswered> =>
  answered(() =>
    startRegistration({
      optionsJSON: { ...(options as PublicKeyCredentialCreationOptionsJSON), extensions: { prf } },
    }),
  );

/** Asks for a passkey of hers. */
export const usePasskey = (options: object): Promise<PasskeyAnswered> =>
  answered(() =>
    startAuthentication({
      optionsJSON: { ...(options as PublicKeyCredentialRequestOptionsJSON), extensions: { prf } },
    }),
  );

/** Asks this very passkey for its secret. Nobody checks the signature: the server never hears of it. */
export const useOwnPasskey = (id: string): Promise<PasskeyAnswered> =>
  usePasskey({
    challenge: base64url(crypto.getRandomValues(new Uint8Array(32))),
    allowCredentials: [{ id, type: 'public-key' }],
    userVerification: 'required',
  });

const answered = async (
  ask: () => Promise<{ id: string; clientExtensionResults: object }>,
): Promise<PasskeyAnswered> => {
  try {
    const { clientExtensionResults, ...answer } = await ask();
    const made = (
      clientExtensionResults as { prf?: { enabled?: boolean; results?: { first?: BufferSource } } }
    ).prf;
    const secret = made?.results?.first && bytesOf(made.results.first);
    return { ok: true, answer, secret, makesSecrets: made?.enabled === true || secret !== undefined };
  } catch (error) {
    return { ok: false, problem: problems[(error as Error).name] ?? 'unsupported' };
  }
};

/** The browser's names for what went wrong (W3C Web Authentication, §5.1). */
const problems: Record<string, PasskeyProblem> = {
  NotAllowedError: 'cancelled',
  AbortError: 'cancelled',
  InvalidStateError: 'known',
};

const bytesOf = (source: BufferSource): Uint8Array =>
  source instanceof ArrayBuffer
    ? new Uint8Array(source)
    : new Uint8Array(source.buffer, source.byteOffset, source.byteLength);

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
