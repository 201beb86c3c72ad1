import { randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import type { Role } from '../../src/core/desk/roles.ts';
import { authenticator } from './authenticator.ts';
import { testVariables } from './environment.ts';

/** Every function of the desk. */
export const deskFunctions = {
  session: () => import('../../netlify/functions/desk-session.mts'),
  registrations: () => import('../../netlify/functions/desk-registrations.mts'),
  registration: () => import('../../netlify/functions/desk-registration.mts'),
  changes: () => import('../../netlify/functions/desk-changes.mts'),
  notes: () => import('../../netlify/functions/desk-notes.mts'),
  readers: () => import('../../netlify/functions/desk-readers.mts'),
  seals: () => import('../../netlify/functions/desk-seals.mts'),
  seal: () => import('../../netlify/functions/desk-seal.mts'),
  accessLog: () => import('../../netlify/functions/desk-access-log.mts'),
  people: () => import('../../netlify/functions/desk-people.mts'),
  challenge: () => import('../../netlify/functions/desk-challenge.mts'),
  invite: () => import('../../netlify/functions/desk-invite.mts'),
  passkeys: () => import('../../netlify/functions/desk-passkeys.mts'),
};
export type DeskFunction = keyof typeof deskFunctions;

export const unknownId = randomUUID();

/** What the server can tell of a note: it looks sealed, and says to whom. */
export const sealedNothing = {
  sealed: btoa('age-encryption.org/v1\n-> X25519'),
  readersDigest: btoa('x'.repeat(32)),
};

export type DeskCall = {
  name: DeskFunction;
  method: string;
  path: string;
  body?: unknown;
  /** Who may: everybody who is signed in, unless it says otherwise. */
  role?: Role;
};

const seal = `/api/desk/seals/answers/${unknownId}/1`;
const digest = 'A'.repeat(43);

/** Where each function answers the signed-in, and what it is asked on the way that works. */
export const deskCalls: DeskCall[] = [
  { name: 'session', method: 'GET', path: '/api/desk/session' },
  { name: 'session', method: 'DELETE', path: '/api/desk/session' },
  { name: 'registrations', method: 'GET', path: '/api/desk/registrations' },
  { name: 'registration', method: 'GET', path: `/api/desk/registrations/${unknownId}` },
  { name: 'readers', method: 'GET', path: '/api/desk/readers' },
  { name: 'seals', method: 'GET', path: '/api/desk/seals' },
  { name: 'seal', method: 'GET', path: seal },
  {
    name: 'seal',
    method: 'PUT',
    path: seal,
    body: { sealed: 'AAAA', replaces: `${digest}=`, readersDigest: `${digest}=` },
  },
  { name: 'accessLog', method: 'GET', path: '/api/desk/access-log', role: 'administrator' },
  { name: 'people', method: 'GET', path: '/api/desk/people', role: 'administrator' },
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
  const { makeInvite } = await import('../../netlify/invite.ts');
  const handlers = Object.fromEntries(
    await Promise.all(
      Object.entries(deskFunctions).map(async ([name, load]) => [name, (await load()).default]),
    ),
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
    device: authenticator(site),
    /** A new invite's token. */
    async invite(name = 'Karin Ek', role?: Role): Promise<string> {
      const made = await makeInvite(compose(), name, role);
      if (!made.ok) throw new Error(made.reason);
      return new URL(made.link).hash.replace('#inbjudan=', '');
    },
    begin: (token: string) => call('invite', 'POST', '/api/desk/invite', { body: { token } }),
    keep: (token: string, passkey: unknown, wrappedIdentity: string | null = null) =>
      call('passkeys', 'POST', '/api/desk/passkeys', { body: { token, passkey, wrappedIdentity } }),
    challenge: async () => (await call('challenge', 'POST', '/api/desk/challenge')).json(),
    /** Enrols a passkey on the device; she is signed in then. */
    async enrol(name?: string, role?: Role, wrappedIdentity: string | null = null): Promise<Response> {
      const token = await this.invite(name, role);
      const { options } = await (await this.begin(token)).json();
      return this.keep(token, this.device.create(options), wrappedIdentity);
    },
    /** Signs in with the device's passkey. */
    async present(made: Parameters<ReturnType<typeof authenticator>['get']>[1] = {}): Promise<Response> {
      return post({ passkey: this.device.get(await this.challenge(), made) });
    },
  };
};
