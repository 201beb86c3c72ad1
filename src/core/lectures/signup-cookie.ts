const name = 'anmalan';
const path = '/forelasningar/min-anmalan/';
const secondsMax = 60 * 60;

/**
 * Keeps a link's secret for an hour, on the personal page alone, so that it stands in no address after the first moment. Lax:
 * the link comes from a mail program's page.
 */
export const signupCookie = (token: string, secure: boolean): string =>
  [
    `${name}=${token}`,
    `Path=${path}`,
    `Max-Age=${secondsMax}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ].join('; ');

/** The secret in a request's `Cookie` header; undefined when there is none that could be ours. */
export const signupToken = (header: string | null): string | undefined => {
  const found = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);
  return found !== undefined && /^[\w.-]{30,120}$/.test(found) ? found : undefined;
};
