import { type PasskeyPorts, remember } from './enrolment.ts';
import type { PasskeyAnswer, PasskeySession } from './passkey-ports.ts';
import { sessionEnd } from './sign-in.ts';

/** What the browser needs in order to ask for a passkey; anybody may have it, and it names nobody. */
export const beginPasskeySignIn = async ({ passkeys, webauthn, clock }: PasskeyPorts): Promise<object> => {
  const asked = await webauthn.askToSignIn();
  await remember(passkeys, asked, null, clock());
  return asked.options;
};

/** Begins a session with a passkey's answer; undefined, whatever was wrong with it. Each challenge is used once. */
export const signInWithPasskey = async (
  { passkeys, webauthn, tokens, clock }: PasskeyPorts,
  answer: PasskeyAnswer,
): Promise<({ token: string } & PasskeySession) | undefined> => {
  const now = clock();
  const challenge = await webauthn.challengeOf(answer);
  if (challenge === undefined || !(await passkeys.takeChallenge({ challenge, inviteDigest: null, now })))
    return undefined;
  const passkey = await passkeys.passkey(answer.id);
  const counter = passkey && (await webauthn.used(answer, challenge, passkey));
  if (counter === undefined) return undefined;
  const token = tokens.make();
  const begun = await passkeys.usePasskey({
    id: answer.id,
    counter,
    sessionDigest: tokens.digest(token),
    sessionExpiresAt: sessionEnd(now),
    now,
  });
  return begun && { token, ...begun };
};
