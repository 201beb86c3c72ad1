import type { Config } from '@netlify/functions';
import { z } from 'zod';
import { fromBase64 } from '../../src/core/desk/base64.ts';
import { finishEnrolment, wrappedBytesMax } from '../../src/core/desk/enrolment.ts';
import { signOut } from '../../src/core/desk/sign-in.ts';
import { read, refusal } from '../desk-answers.ts';
import { type Answer, atDesk } from '../desk-door.ts';
import { passkeyAnswerSchema, passkeyBytesMax, signedInResponse } from '../desk-passkeys.ts';

export const config: Config = {
  path: '/api/desk/passkeys',
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};

/** `POST /api/desk/passkeys`: keeps the passkey that an invite's coordinator made, and begins her session. */
export default (request: Request): Promise<Response> => atDesk(request, { POST: enrol });

const sentSchema = z.strictObject({
  token: z.string(),
  passkey: passkeyAnswerSchema,
  /** Her age key, encrypted under what only the passkey makes; null where it makes nothing. */
  wrappedIdentity: z.base64().max(wrappedBytesMax).nullable(),
});

const enrol: Answer = async ({ request, desk, token }) => {
  const sent = await read(request, sentSchema, 'Skicka inbjudans token och lösennyckeln.', passkeyBytesMax);
  if (!sent.ok) return sent.refusal;
  const { token: inviteToken, passkey, wrappedIdentity } = sent.value;
  const begun = await finishEnrolment(desk.signIn, {
    inviteToken,
    answer: passkey,
    wrappedIdentity: wrappedIdentity === null ? null : fromBase64(wrappedIdentity),
  });
  // The same words whatever was wrong: a guesser learns nothing.
  if (!begun) return refusal(401, 'Inbjudan gäller inte.');
  if (token !== undefined) await signOut(desk.signIn, token);
  return signedInResponse(desk, begun);
};
