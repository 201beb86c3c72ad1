import type { CaseChange, CaseState, Seen } from '../../core/desk/case.ts';
import type { SealedCase } from '../../core/desk/desk.ts';
import type { Listing } from '../../core/desk/listing.ts';
import type { Readers } from '../../core/desk/readers.ts';
import type { Role } from '../../core/desk/roles.ts';

/** Who is signed in, and until when (ISO 8601). */
export type Account = { name: string; role: Role; expiresAt: string };

/**
 * `unread`: there is an amendment to read first. `changed`: a colleague was first. `refused`: it is not taken as it
 * is. `unavailable`: whatever waiting may mend.
 */
export type Failure = 'signed-out' | 'missing' | 'unread' | 'changed' | 'refused' | 'unavailable';
/** `error` is the server's Swedish; `state` comes with what somebody else was first with. */
export type Refusal = { ok: false; reason: Failure; error?: string; state?: CaseState };
export type Told<Value> = { ok: true; value: Value } | Refusal;

export const signIn = (token: string) => call<Account>('POST', 'session', { token });
export const whoIsSignedIn = () => call<Account>('GET', 'session');
export const signOut = () => call<undefined>('DELETE', 'session');
export const fetchListing = () => call<Listing>('GET', 'registrations');
export const fetchSealed = (id: string) => call<SealedCase>('GET', `registrations/${id}`);
export const saveChange = (id: string, change: CaseChange, seen: Seen) =>
  call<{ state: CaseState }>('POST', `registrations/${id}/changes`, { change, seen });
export const saveNote = (id: string, note: { id: string; sealed: string; readersDigest: string }) =>
  call<{ state: CaseState }>('POST', `registrations/${id}/notes`, note);
export const fetchReaders = () => call<Readers>('GET', 'readers');

const answerWithinMs = 20_000;

/** Asks the desk's functions; whatever goes wrong is told, never thrown. */
export const call = async <Value>(method: string, path: string, body?: unknown): Promise<Told<Value>> => {
  try {
    const response = await fetch(`/api/desk/${path}`, {
      method,
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(answerWithinMs),
      ...(body === undefined
        ? {}
        : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (!response.ok) return await refusalIn(response);
    const value = response.status === 204 ? undefined : await response.json();
    return { ok: true, value: value as Value };
  } catch {
    // No network, no answer in time, or an answer that is none: all mended by trying again.
    return { ok: false, reason: 'unavailable' };
  }
};

const failures: Record<number, Failure> = { 401: 'signed-out', 404: 'missing' };

const refusalIn = async (response: Response): Promise<Refusal> => {
  if (response.status !== 409 && response.status !== 422)
    return { ok: false, reason: failures[response.status] ?? 'unavailable' };
  const otherwise = response.status === 409 ? 'changed' : 'refused';
  const { reason = otherwise, error, state } = await response.json().catch(() => ({}));
  return { ok: false, reason, error, state };
};
