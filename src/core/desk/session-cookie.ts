import { sessionHours } from './sign-in.ts';

/**
 * The session's cookie. With `secure` it carries the `__Host-` prefix, which browsers take over https alone, for
 * this host alone and the whole of it; a local run over http cannot have that.
 */
export const sessionCookie = (token: string, secure: boolean): string =>
  cookie(token, sessionHours * 60 * 60, secure);

/** Makes the browser forget the session's cookie. */
export const clearedSessionCookie = (secure: boolean): string => cookie('', 0, secure);

/** The token in a request's `Cookie` header, or undefined when there is none that could be ours. */
export const sessionToken = (header: string | null, secure: boolean): string | undefined => {
  const prefix = `${nameOf(secure)}=`;
  const found = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix))
    ?.slice(prefix.length);
  return found !== undefined && /^[\w-]{43}$/.test(found) ? found : undefined;
};

const nameOf = (secure: boolean): string => (secure ? '__Host-desk' : 'desk');

const cookie = (value: string, maxAgeSeconds: number, secure: boolean): string =>
  [
    `${nameOf(secure)}=${value}`,
    'Path=/',
    `Max-Age=${maxAgeSeconds}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(secure ? ['Secure'] : []),
  ].join('; ');
