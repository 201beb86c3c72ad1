import type { Config } from '@netlify/functions';
import { z } from 'zod';
import { toBase64 } from '../../src/core/desk/base64.ts';
import { signInWithPasskey } from '../../src/core/desk/passkey-sign-in.ts';
import { clearedSessionCookie } from '../../src/core/desk/session-cookie.ts';
import { signIn, signOut } from '../../src/core/desk/sign-in.ts';
import { jsonResponse } from '../../src/core/http/security-headers.ts';
import { done, read, refusal } from '../desk-answers.ts';
import { type Answer, atDesk, type Desk, signedIn } from '../desk-door.ts';
import { passkeyAnswerSchema, passkeyBytesMax, signedInResponse, toldOf } from '../desk-passkeys.ts';

export const config: Config = { path: '/api/desk/session' };

/** `/api/desk/session`: POST begins a session with a passkey, GET tells whose it is, DELETE ends it. */
export default (request: Request): Promise<Response> =>
  atDesk(request, {
    GET: signedIn(async ({ session }) => jsonResponse(200, toldOf(session))),
    POST: begin,
    DELETE: signedIn(async ({ desk, token }) => {
      await signOut(desk.signIn, token);
      return done({ 'Set-Cookie': clearedSessionCookie(desk.secureCookie) });
    }),
  });

const sentSchema = z.union([
  z.strictObject({ passkey: passkeyAnswerSchema }),
  // A one-time link's, in local runs.
  z.strictObject({ token: z.string() }),
]);

const begin: Answer = async ({ request, desk, token }) => {
  const sent = await read(request, sentSchema, 'Skicka svaret från en lösennyckel.', passkeyBytesMax);
  if (!sent.ok) return sent.refusal;
  const begun =
    'passkey' in sent.value
      ? await signInWithPasskey(desk.signIn, sent.value.passkey)
      : await signInWithLink(desk, sent.value.token);
  // The same words whatever was wrong: a guesser learns nothing.
  if (!begun) return refusal(401, 'Det gick inte att logga in.');
  // A browser holds one session: the one that its new cookie replaces would live on unseen.
  if (token !== undefined) await signOut(desk.signIn, token);
  const wrapped = begun.wrappedIdentity;
  return signedInResponse(desk, begun, { wrappedIdentity: wrapped && toBase64(wrapped) });
};

const signInWithLink = async (desk: Desk, linkToken: string) => {
  const begun = desk.linksSignIn ? await signIn(desk.signIn, linkToken) : undefined;
  return begun && { ...begun, wrappedIdentity: null };
};
