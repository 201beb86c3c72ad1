/** How long a preview stays open. The link from the Studio is as short-lived, by Sanity's own rule. */
export const passMinutes = 60;

/** What lets an editor see drafts: it holds nothing but the moment at which it ends, signed. */
export type PreviewPasses = {
  issue(until: Date): string;
  /** The moment at which a pass ends; undefined for one that was not issued here. */
  read(pass: string): Date | undefined;
};

/** The end of the pass in a request's `Cookie` header; undefined where there is none, or it is over at `now`. */
export const openUntil = (
  cookies: string | null,
  { passes, secureCookie }: { passes: PreviewPasses; secureCookie: boolean },
  now: Date,
): Date | undefined => {
  const prefix = `${nameOf(secureCookie)}=`;
  const pass = cookies
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix))
    ?.slice(prefix.length);
  const until = pass === undefined ? undefined : passes.read(pass);
  return until !== undefined && now < until ? until : undefined;
};

/**
 * The cookie that holds a pass, for the preview's addresses alone: a published page is never sent it. Lax, because the
 * Studio's link comes from another site; whoever follows any other link to a preview sees what was open to them anyway.
 */
export const passCookie = (pass: string, secure: boolean): string => cookie(pass, passMinutes * 60, secure);

/** Makes the browser forget the pass. */
export const clearedPassCookie = (secure: boolean): string => cookie('', 0, secure);

const nameOf = (secure: boolean): string => (secure ? '__Secure-forhandsvisning' : 'forhandsvisning');

const cookie = (value: string, maxAgeSeconds: number, secure: boolean): string =>
  [
    `${nameOf(secure)}=${value}`,
    'Path=/forhandsvisning/',
    `Max-Age=${maxAgeSeconds}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ].join('; ');
