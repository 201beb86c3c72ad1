import type { Config } from '@netlify/functions';
import { z } from 'zod';
import type { Session } from '../../src/core/desk/ports.ts';
import { clearedSessionCookie, sessionCookie } from '../../src/core/desk/session-cookie.ts';
import { signIn, signOut } from '../../src/core/desk/sign-in.ts';
import { jsonResponse } from '../../src/core/http/security-headers.ts';
import { done, read, refusal } from '../desk-answers.ts';
import { type Answer, atDesk, signedIn } from '../desk-door.ts';

/** Whoever is not signed in may ask here, and no oftener. */
export const config: Config = {
  path: '/api/desk/session',
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};

/** `/api/desk/session`: POST begins a session with a link's token, GET tells whose it is, DELETE ends it. */
export default (request: Request): Promise<Response> =>
  atDesk(request, {
    GET: signedIn(async ({ session }) => jsonResponse(200, toldOf(session))),
    POST: begin,
    DELETE: signedIn(async ({ desk, token }) => {
      await signOut(desk.signIn, token);
      return done({ 'Set-Cookie': clearedSessionCookie(desk.secureCookie) });
    }),
  });

const begin: Answer = async ({ request, desk, token }) => {
  const sent = await read(request, z.strictObject({ token: z.string() }), 'Skicka länkens token.');
  if (!sent.ok) return sent.refusal;
  const begun = await signIn(desk.signIn, sent.value.token);
  // The same words whatever was wrong: a guesser learns nothing.
  if (!begun) return refusal(401, 'Länken gäller inte.');
  // A browser holds one session: the one that its new cookie replaces would live on unseen.
  if (token !== undefined) await signOut(desk.signIn, token);
  return jsonResponse(200, toldOf(begun.session), {
    'Set-Cookie': sessionCookie(begun.token, desk.secureCookie),
  });
};

const toldOf = ({ coordinator, expiresAt }: Session) => ({
  name: coordinator.name,
  expiresAt: expiresAt.toISOString(),
});
