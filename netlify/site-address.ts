/** An address without a site: what a local run and a test are built for, whatever port they listen on. */
export const localAddress = 'http://localhost:4321';

/**
 * The origin that canonical addresses, the sitemap and shared links begin with: `SITE_URL`, else the address that the
 * platform gives the site while it is built. Throws when it is no http or https address.
 */
export const siteAddress = (variables: Record<string, string | undefined>): string => {
  const given = variables.SITE_URL || variables.URL || localAddress;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error('SITE_URL must be an http or https address.');
  return url.hostname === 'localhost' ? localAddress : url.origin;
};
