import { linkFragment } from '../../core/desk/sign-in.ts';

/** Takes a sign-in link's token out of the address, so that it stays in neither the address nor the history. */
export const takeLinkToken = (): string | undefined => {
  const token = new URLSearchParams(location.hash.slice(1)).get(linkFragment) ?? undefined;
  if (token !== undefined) history.replaceState(null, '', location.pathname);
  return token;
};
