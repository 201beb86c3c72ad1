/** Every address that leads to another page: the one file for short addresses and for old ones. */
type Redirect = { status: 301 | 302; destination: string };

/** Said on the phone and printed on posters. Browsers ask again each time, so that their pages may change. */
const short: Record<string, string> = {
  '/barn': '/for-barn/',
  '/ring': '/hjalp-nu/',
  '/hjalp': '/hjalp-nu/',
  '/anmal': '/anmalan/',
  '/solrosen': '/stodgrupper/solrosen/',
  '/skilda-varldar': '/stodgrupper/skilda-varldar/',
  '/skildavarldar': '/stodgrupper/skilda-varldar/',
  '/trappan': '/stodgrupper/trappan/',
  '/barnkraft': '/stodgrupper/barnkraft/',
};

/** Addresses that pages once had. A page that moves leaves its old address here, for good. */
const moved: Record<string, string> = {};

/** What Astro's `redirects` takes: the platform answers them, and the on-demand function where it does not. */
export const redirects: Record<string, Redirect> = Object.fromEntries([
  ...leading(short, 302),
  ...leading(moved, 301),
]);

function leading(addresses: Record<string, string>, status: Redirect['status']): [string, Redirect][] {
  return Object.entries(addresses).map(([from, destination]) => [from, { status, destination }]);
}
