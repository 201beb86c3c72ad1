import type { SealedVersions } from '../../core/desk/desk.ts';
import type { Listing } from '../../core/desk/listing.ts';
import type { Role } from '../../core/desk/roles.ts';
import type { Status } from '../../core/desk/statuses.ts';

/** Who is signed in, and until when (ISO 8601). */
export type Account = { name: string; role: Role; expiresAt: string };

/** `unread`: there is an amendment to read first. `unavailable`: whatever waiting may mend. */
export type Failure = 'signed-out' | 'missing' | 'unread' | 'unavailable';
export type Told<Value> = { ok: true; value: Value } | { ok: false; reason: Failure };

export const signIn = (token: string) => call<Account>('POST', 'session', { token });
export const whoIsSignedIn = () => call<Account>('GET', 'session');
export const signOut = () => call<undefined>('DELETE', 'session');
export const fetchListing = () => call<Listing>('GET', 'registrations');
export const fetchSealed = (id: string) => call<SealedVersions>('GET', `registrations/${id}`);
export const saveStatus = (id: string, status: Status, version: number) =>
  call<undefined>('PUT', `registrations/${id}/status`, { status, version });

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
    if (!response.ok) return { ok: false, reason: failures[response.status] ?? 'unavailable' };
    const value = response.status === 204 ? undefined : await response.json();
    return { ok: true, value: value as Value };
  } catch {
    // No network, no answer in time, or an answer that is none: all mended by trying again.
    return { ok: false, reason: 'unavailable' };
  }
};

const failures: Record<number, Failure> = { 401: 'signed-out', 404: 'missing', 409: 'unread' };
