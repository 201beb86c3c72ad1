/**
 * Whether a request comes from this site's own pages. `Sec-Fetch-Site` decides where the browser sends it
 * (`none`: typed or reloaded by the person), else `Origin`; a browser that sends neither is refused.
 */
export const isSameOrigin = (request: Request): boolean => {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  return request.headers.get('origin') === new URL(request.url).origin;
};
