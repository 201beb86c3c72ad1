import type { CoordinatingUnit } from './coordinating-unit.ts';
import type { Provider } from './provider.ts';
import type { SiteSettings } from './site-settings.ts';
import type { SupportGroup } from './support-group.ts';

/** One thing as schema.org describes it, for search engines. */
export type Thing = { '@type': string; [property: string]: unknown };

/** What search engines are told is told in this vocabulary. */
type Told = { settings: SiteSettings; unit: CoordinatingUnit; site: URL };

/** The coordinating unit: whom to call. Its people are named on pages for those who read them, not for machines. */
export const organization = ({ settings, unit, site }: Told): Thing => ({
  '@type': 'GovernmentOrganization',
  name: unit.name,
  url: site.href,
  telephone: international(unit.phone),
  address: unit.address.join(', '),
  areaServed: settings.city,
});

/**
 * One group as a service of the municipality. Its rounds are left out: search engines keep what they read for weeks,
 * and a date must be true on the day that it is read. Of a protected group nothing else could be told anyway.
 */
export const groupService = (group: SupportGroup, told: Told): Thing => ({
  '@type': 'GovernmentService',
  name: group.name,
  description: group.summary,
  serviceType: 'Stödgrupp för barn',
  url: new URL(`/stodgrupper/${group.slug}/`, told.site).href,
  areaServed: told.settings.city,
  audience: { '@type': 'PeopleAudience', suggestedMinAge: group.ages.from, suggestedMaxAge: group.ages.to },
  provider: organization(told),
  offers: { '@type': 'Offer', price: 0, priceCurrency: 'SEK' },
  availableChannel: {
    '@type': 'ServiceChannel',
    serviceUrl: new URL('/anmalan/', told.site).href,
    servicePhone: { '@type': 'ContactPoint', telephone: international(told.unit.phone) },
  },
});

/** Who arranges groups, and how to reach them. Their rounds and places are left out, as those of a group are. */
export const providerThing = (
  { slug, name, kind, summary, contact }: Provider,
  { districts, picture, site }: { districts: readonly string[]; picture?: string | undefined; site: URL },
): Thing => ({
  '@type': kind === 'forening' ? 'NGO' : 'GovernmentOrganization',
  name,
  description: summary,
  url: new URL(`/anordnare/${slug}/`, site).href,
  ...(picture === undefined ? {} : { image: new URL(picture, site).href }),
  telephone: international(contact.phone),
  areaServed: districts,
});

/** Where a page stands: `trail` runs from the front page to the page itself. */
export const breadcrumbList = (trail: readonly { name: string; path: string }[], site: URL): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: new URL(path, site).href,
  })),
});

/** JSON-LD for a data block in HTML: no text in it can end the block. */
export const dataBlock = (thing: Thing): string =>
  JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', '\\u003c');

/** `+46-8-465 004 10`, as schema.org wants numbers. */
const international = (phone: string): string => phone.replace(/^0/, '+46-');
