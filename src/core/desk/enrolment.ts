import type { Asked, PasskeyAnswer, PasskeyStore, Webauthn } from './passkey-ports.ts';
import type { Session } from './ports.ts';
import type { Role } from './roles.ts';
import { coordinatorFor, type SignInPorts, sessionEnd } from './sign-in.ts';

export type PasskeyPorts = SignInPorts & { passkeys: PasskeyStore; webauthn: Webauthn };

/** Long enough to be read out on the phone and opened at her own desk; an invite alone opens nothing. */
export const inviteMinutes = 60;

/** Where the token stands in an invite: in the fragment, which no server, log or mail scanner is sent. */
export const inviteFragment = 'inbjudan';

/** How long an authenticator's window may stand open. */
export const challengeMinutes = 10;

/** Of a wrapped age key at most this many bytes are kept; it takes 102. */
export const wrappedBytesMax = 256;

/**
 * Makes a one-time token for the coordinator of this name, whom it adds when she is new; `role`, where it is given,
 * becomes hers. Valid for `inviteMinutes`. The reasons are for the operator.
 */
export const makeInviteToken = async (
  ports: PasskeyPorts,
  name: string,
  role: Role | undefined,
): Promise<{ ok: true; token: string; role: Role; expiresAt: Date } | { ok: false; reason: string }> => {
  const found = await coordinatorFor(ports, name);
  if (!found.ok) return found;
  const now = ports.clock();
  await ports.passkeys.forgetExpired(now);
  const token = ports.tokens.make();
  const expiresAt = minutesAfter(now, inviteMinutes);
  const digest = ports.tokens.digest(token);
  await ports.passkeys.addInvite({ digest, coordinator: found.coordinator, role, expiresAt, now });
  return { ok: true, token, role: role ?? found.coordinator.role, expiresAt };
};

/** What the browser needs in order to make a passkey for this invite; undefined, whatever is wrong with it. */
export const beginEnrolment = async (
  { passkeys, webauthn, tokens, clock }: PasskeyPorts,
  inviteToken: string,
): Promise<{ name: string; role: Role; options: object } | undefined> => {
  const now = clock();
  const inviteDigest = tokens.digest(inviteToken);
  const invited = await passkeys.invited(inviteDigest, now);
  if (!invited) return undefined;
  const asked = await webauthn.askToCreate(invited.coordinator, invited.passkeys);
  await remember(passkeys, asked, inviteDigest, now);
  return { name: invited.coordinator.name, role: invited.coordinator.role, options: asked.options };
};

/** Keeps the new passkey and signs in; undefined, whatever was wrong. The invite is used up only when it worked. */
export const finishEnrolment = async (
  { passkeys, webauthn, tokens, clock }: PasskeyPorts,
  sent: { inviteToken: string; answer: PasskeyAnswer; wrappedIdentity: Uint8Array | null },
): Promise<{ token: string; session: Session } | undefined> => {
  const now = clock();
  const inviteDigest = tokens.digest(sent.inviteToken);
  const challenge = await webauthn.challengeOf(sent.answer);
  if (challenge === undefined || !(await passkeys.takeChallenge({ challenge, inviteDigest, now })))
    return undefined;
  const passkey = await webauthn.created(sent.answer, challenge);
  if (!passkey || (await passkeys.passkey(passkey.id))) return undefined;
  const token = tokens.make();
  const session = await passkeys.enrol({
    inviteDigest,
    passkey,
    wrappedIdentity: sent.wrappedIdentity,
    sessionDigest: tokens.digest(token),
    sessionExpiresAt: sessionEnd(now),
    now,
  });
  return session && { token, session };
};

/** Keeps a challenge until it is answered. Without an invite it is one to sign in. */
export const remember = async (
  passkeys: PasskeyStore,
  { challenge }: Asked,
  inviteDigest: Uint8Array | null,
  now: Date,
): Promise<void> => {
  await passkeys.forgetExpired(now);
  await passkeys.addChallenge({ challenge, inviteDigest, expiresAt: minutesAfter(now, challengeMinutes) });
};

const minutesAfter = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
