import type { APIRoute } from 'astro';
import { clearedSessionCookie, sessionToken } from '../../../core/desk/session-cookie.ts';
import { signOut } from '../../../core/desk/sign-in.ts';
import { isSameOrigin } from '../../../core/http/same-origin.ts';
import { seeOther } from './_organiser.ts';

export const prerender = false;

/** Ends the session, on the server too, without a script. */
export const POST: APIRoute = async ({ request, locals }) => {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const desk = locals.services?.desk;
  if (!desk) return new Response(null, { status: 503, headers: { 'Retry-After': '30' } });
  const token = sessionToken(request.headers.get('cookie'), desk.secureCookie);
  if (token !== undefined) await signOut(desk.signIn, token);
  return seeOther('/samordning/', { 'Set-Cookie': clearedSessionCookie(desk.secureCookie) });
};
