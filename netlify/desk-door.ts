import type { Session } from '../src/core/desk/ports.ts';
import { seesRegistrations } from '../src/core/desk/roles.ts';
import { sessionToken } from '../src/core/desk/session-cookie.ts';
import { currentSession } from '../src/core/desk/sign-in.ts';
import { isSameOrigin } from '../src/core/http/same-origin.ts';
import { compose, type Services } from './compose.ts';
import { refusal } from './desk-answers.ts';
import { EnvironmentError } from './environment.ts';
import { log } from './log.ts';

export type Desk = Services['desk'];
/** What a request to the desk is answered with, once it is let in. */
export type Answer = (visit: {
  request: Request;
  desk: Desk;
  token: string | undefined;
}) => Promise<Response>;

/**
 * Answers a request to the desk: 405 for a method that is not among the answers, 403 for another site's, and 503
 * in Swedish when the store does not answer. Never throws.
 */
export const atDesk = async (
  request: Request,
  answers: Partial<Record<'GET' | 'POST' | 'PUT' | 'DELETE', Answer>>,
): Promise<Response> => {
  const answer = Object.hasOwn(answers, request.method)
    ? answers[request.method as keyof typeof answers]
    : undefined;
  if (!answer)
    return refusal(405, 'Det går inte att göra så här.', { Allow: Object.keys(answers).join(', ') });
  if (isForeign(request)) return refusal(403, 'Det här går bara från den här webbplatsen.');
  try {
    const { desk } = compose();
    const token = sessionToken(request.headers.get('cookie'), desk.secureCookie);
    return await answer({ request, desk, token });
  } catch (error) {
    log({ event: 'desk-unavailable', reason: reasonOf(error) });
    return refusal(503, 'Servern svarar inte just nu. Försök igen om en stund.', { 'Retry-After': '30' });
  }
};

/** An answer for whoever is signed in, organisers too; everybody else gets the same 401. */
export const signedIn =
  (
    answer: (visit: { request: Request; desk: Desk; session: Session; token: string }) => Promise<Response>,
  ): Answer =>
  async ({ request, desk, token }) => {
    const session = await currentSession(desk.signIn, token);
    return session && token !== undefined
      ? answer({ request, desk, session, token })
      : refusal(401, 'Du är inte inloggad.');
  };

/** An answer for those who work on registrations; an organiser gets 403. */
export const caseworker = (answer: Parameters<typeof signedIn>[0]): Answer =>
  signedIn((visit) =>
    seesRegistrations(visit.session.coordinator.role)
      ? answer(visit)
      : Promise.resolve(refusal(403, 'Det här ser bara den som är samordnare.')),
  );

/** An answer for administrators alone; a coordinator gets 403. */
export const administrator = (answer: Parameters<typeof signedIn>[0]): Answer =>
  signedIn((visit) =>
    visit.session.coordinator.role === 'administrator'
      ? answer(visit)
      : Promise.resolve(refusal(403, 'Det här ser bara den som är administratör.')),
  );

/** What changes something must prove that it comes from here; what reads must not say that it does not. */
const isForeign = (request: Request): boolean => {
  const saysNothing = !request.headers.has('sec-fetch-site') && !request.headers.has('origin');
  return !isSameOrigin(request) && !(request.method === 'GET' && saysNothing);
};

/** A database's message may quote values; that of the environment holds none and tells the operator what to mend. */
const reasonOf = (error: unknown): string => {
  if (error instanceof EnvironmentError) return error.message;
  return error instanceof Error ? error.name : 'unknown';
};
