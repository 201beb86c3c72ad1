/**
 * Takes a one-time token out of the address, so that it stays in neither the address nor the history. `fragment` is
 * the name under which it stands there.
 */
export const takeToken = (fragment: string): string | undefined => {
  const token = new URLSearchParams(location.hash.slice(1)).get(fragment) ?? undefined;
  if (token !== undefined) history.replaceState(null, '', location.pathname);
  return token;
};
