import { randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import { testVariables } from './environment.ts';

const functions = {
  session: () => import('../../netlify/functions/desk-session.mts'),
  registrations: () => import('../../netlify/functions/desk-registrations.mts'),
  registration: () => import('../../netlify/functions/desk-registration.mts'),
  changes: () => import('../../netlify/functions/desk-changes.mts'),
  notes: () => import('../../netlify/functions/desk-notes.mts'),
  readers: () => import('../../netlify/functions/desk-readers.mts'),
};
export type DeskFunction = keyof typeof functions;

export const unknownId = randomUUID();

/** What the server can tell of a note: it looks sealed, and says to whom. */
export const sealedNothing = {
  sealed: btoa('age-encryption.org/v1\n-> X25519'),
  readersDigest: btoa('x'.repeat(32)),
};

/** Where each function answers, and what it is asked on the way that works. */
export const deskCalls: { name: DeskFunction; method: string; path: string; body?: unknown }[] = [
  { name: 'session', method: 'GET', path: '/api/desk/session' },
  { name: 'session', method: 'DELETE', path: '/api/desk/session' },
  { name: 'registrations', method: 'GET', path: '/api/desk/registrations' },
  { name: 'registration', method: 'GET', path: `/api/desk/registrations/${unknownId}` },
  { name: 'readers', method: 'GET', path: '/api/desk/readers' },
  {
    name: 'changes',
    method: 'POST',
    path: `/api/desk/registrations/${unknownId}/changes`,
    body: { change: { kind: 'take' }, seen: { version: 1, revision: 1 } },
  },
  {
    name: 'notes',
    method: 'POST',
    path: `/api/desk/registrations/${unknownId}/notes`,
    body: { id: unknownId, ...sealedNothing },
  },
];

/**
 * A browser at the desk's functions: it says where it comes from and keeps the cookie it was given. The functions
 * are loaded anew with these variables.
 */
export const deskClient = async (variables: Record<string, string>, clock?: () => Date) => {
  vi.resetModules();
  vi.unstubAllEnvs();
  const environment = { ...testVariables, ...variables };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const { compose } = await import('../../netlify/compose.ts');
  const { makeSignInLink } = await import('../../netlify/sign-in-link.ts');
  const handlers = Object.fromEntries(
    await Promise.all(Object.entries(functions).map(async ([name, load]) => [name, (await load()).default])),
  ) as Record<DeskFunction, (request: Request) => Promise<Response>>;
  if (clock) Object.assign(compose().desk.signIn, { clock });
  const site = environment.SITE_URL;
  const jar = { cookie: '' };

  const call = async (
    name: DeskFunction,
    method: string,
    path: string,
    { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Response> => {
    const response = await handlers[name](
      new Request(new URL(path, site), {
        method,
        headers: {
          'sec-fetch-site': 'same-origin',
          ...(jar.cookie ? { cookie: jar.cookie } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
    const [set] = response.headers.getSetCookie();
    if (set) jar.cookie = set.split(';')[0] ?? '';
    return response;
  };
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    call('session', 'POST', '/api/desk/session', { body, headers });

  return {
    jar,
    call,
    post,
    /** A new link's token. */
    async token(name = 'Karin Ek'): Promise<string> {
      const made = await makeSignInLink(compose(), name);
      if (!made.ok) throw new Error(made.reason);
      return new URL(made.link).hash.replace('#lank=', '');
    },
    async signIn(name?: string): Promise<Response> {
      return post({ token: await this.token(name) });
    },
  };
};
