import { fromBase64 } from '../../core/desk/base64.ts';
import type { Account } from './api.ts';
import { askToSignIn, signInWithPasskey } from './keys-api.ts';
import { type PasskeyProblem, usePasskey } from './passkey.ts';
import { unwrapKey } from './wrapped-key.ts';

/** Signed in, and the key that the passkey unlocked; `identity` is undefined where it unlocks none. */
export type PasskeySignedIn =
  | { ok: true; account: Account; identity: string | undefined }
  | { ok: false; problem: PasskeyProblem | 'refused' | 'unavailable' };

/** One press: the passkey signs in, and unlocks her key in this page's memory. */
export const passkeySignIn = async (): Promise<PasskeySignedIn> => {
  const asked = await askToSignIn();
  if (!asked.ok) return { ok: false, problem: 'unavailable' };
  const answered = await usePasskey(asked.value);
  if (!answered.ok) return answered;
  const begun = await signInWithPasskey(answered.answer);
  if (!begun.ok) return { ok: false, problem: begun.reason === 'signed-out' ? 'refused' : 'unavailable' };
  const { wrappedIdentity, ...account } = begun.value;
  const identity =
    wrappedIdentity !== null && answered.secret
      ? await unwrapKey(fromBase64(wrappedIdentity), answered.secret)
      : undefined;
  return { ok: true, account, identity };
};

export const passkeyWords: Record<Extract<PasskeySignedIn, { ok: false }>['problem'], string> = {
  cancelled: 'Det blev ingen inloggning. Försök igen när du är redo.',
  known: 'Den här enheten har redan en lösennyckel till samordningen. Logga in med den.',
  unsupported: 'Den här webbläsaren kan inte använda lösennycklar. Prova en annan webbläsare eller enhet.',
  refused: 'Lösennyckeln gäller inte här. Be den som sköter driften om en ny inbjudan.',
  unavailable: 'Servern svarar inte just nu. Försök igen om en stund.',
};
