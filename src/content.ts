/**
 * The content as pages read it: `const { groups, rounds, unit, settings, today } = await siteContent();`
 *
 * `today` is the day that Stockholm's calendar shows while the page is built (or, on a page rendered
 * on demand, while it is answered). `BUILD_DATE` (ISO 8601) sets another day, for tests and previews.
 * `rounds` holds every round; `comingRounds(rounds, today)` leaves out those that have ended.
 */
import { getCollection, getEntry } from 'astro:content';
import { BUILD_DATE, RUN_MODE } from 'astro:env/server';
import type { Content } from './core/content/content.ts';
import { type GroupSlug, groupSlugs } from './core/content/support-group.ts';
import { dateSchema, stockholmDate } from './core/content/swedish-date.ts';

/** Whether this is a local run, which also shows what only developers need. */
export const isLocalRun = RUN_MODE === 'local';

/** All content with today's date, groups in the site's order. Throws when `BUILD_DATE` is no date. */
export const siteContent = async (): Promise<Content & { today: string }> => {
  const [settings, unit, groups, rounds, providers, districts, childPages, youngPage, parentPage] =
    await Promise.all([
      getEntry('settings', 'webbplats'),
      getEntry('unit', 'samordning'),
      getCollection('groups'),
      getCollection('rounds'),
      getCollection('providers'),
      getCollection('districts'),
      getCollection('childPages'),
      getEntry('youngPage', 'for-ungdomar'),
      getEntry('parentPage', 'for-foraldrar'),
    ]);
  if (!settings || !unit || !youngPage || !parentPage)
    throw new Error('The content lacks a document that stands alone.');
  const data = <Data>(entry: { data: Data }): Data => entry.data;
  return {
    settings: settings.data,
    unit: unit.data,
    groups: groups.map(data).toSorted(inSiteOrder),
    rounds: rounds.map(data),
    providers: providers.map(data),
    districts: districts.map(data),
    childPages: childPages.map(data).toSorted(inSiteOrder),
    youngPage: youngPage.data,
    parentPage: parentPage.data,
    today: buildDate() ?? stockholmDate(new Date()),
  };
};

type Named = { slug: GroupSlug };
const inSiteOrder = (a: Named, b: Named) => groupSlugs.indexOf(a.slug) - groupSlugs.indexOf(b.slug);

const buildDate = (): string | undefined => {
  if (!BUILD_DATE || dateSchema.safeParse(BUILD_DATE).success) return BUILD_DATE || undefined;
  throw new Error(`BUILD_DATE is ${BUILD_DATE}. Write a day as 2027-01-18, or leave it out.`);
};
