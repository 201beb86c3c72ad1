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
import type { Language } from './core/content/language.ts';
import { inSiteOrder } from './core/content/profession.ts';
import { inReadingOrder } from './core/content/routine.ts';
import { groupSlugs } from './core/content/support-group.ts';
import { dateSchema, stockholmDate } from './core/content/swedish-date.ts';

/** Whether this is a local run, which also shows what only developers need. */
export const isLocalRun = RUN_MODE === 'local';

/** All content with today's date, groups in the site's order. Throws when `BUILD_DATE` is no date. */
export const siteContent = async (): Promise<Content & { today: string }> => {
  const [settings, unit, groups, rounds, providers, districts, languages] = await Promise.all([
    getEntry('settings', 'webbplats'),
    getEntry('unit', 'samordning'),
    getCollection('groups'),
    getCollection('rounds'),
    getCollection('providers'),
    getCollection('districts'),
    getCollection('languages'),
  ]);
  const [professionals, professions, routines, about, history, accessibility] = await Promise.all([
    getEntry('professionals', 'for-yrkesverksamma'),
    getCollection('professions'),
    getCollection('routines'),
    getEntry('about', 'om'),
    getEntry('history', 'bakgrund'),
    getEntry('accessibility', 'tillganglighet'),
  ]);
  if (!settings || !unit) throw new Error('The content has no settings or no coordinating unit.');
  if (!professionals || !about || !history || !accessibility) throw new Error('The content lacks a page.');
  const data = <Data>(entry: { data: Data }): Data => entry.data;
  return {
    settings: settings.data,
    unit: unit.data,
    groups: groups.map(data).toSorted((a, b) => groupSlugs.indexOf(a.slug) - groupSlugs.indexOf(b.slug)),
    rounds: rounds.map(data),
    providers: providers.map(data),
    districts: districts.map(data),
    professionals: professionals.data,
    professions: inSiteOrder(professions.map(data)),
    routines: inReadingOrder(routines.map(data)),
    about: about.data,
    history: history.data,
    accessibility: accessibility.data,
    languages: languages.map(data),
    today: buildDate() ?? stockholmDate(new Date()),
  };
};

/** The language whose pages stand below `/<code>/`; undefined when there is none. */
export const languageWith = async (code: string): Promise<Language | undefined> =>
  (await getEntry('languages', code))?.data;

const buildDate = (): string | undefined => {
  if (!BUILD_DATE || dateSchema.safeParse(BUILD_DATE).success) return BUILD_DATE || undefined;
  throw new Error(`BUILD_DATE is ${BUILD_DATE}. Write a day as 2027-01-18, or leave it out.`);
};
