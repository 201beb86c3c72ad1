/**
 * The content as pages read it: `const { groups, rounds, unit, settings, today } = await siteContent();`
 *
 * `today` is the day that Stockholm's calendar shows while the page is built (or, on a page rendered
 * on demand, while it is answered). `BUILD_DATE` (ISO 8601) sets another day, for tests and previews.
 * `lectures` and `rounds` hold all that are shown on that day, those by invitation too; `comingRounds(rounds, today)` leaves out those that have ended.
 * A preview's pages read its drafts here instead, and rounds that are still to be shown.
 */
import { type CollectionEntry, type CollectionKey, getCollection, getEntry } from 'astro:content';
import { BUILD_DATE, RUN_MODE } from 'astro:env/server';
import type { Content } from './core/content/content.ts';
import type { Language } from './core/content/language.ts';
import { inTimeOrder } from './core/content/lecture.ts';
import { inSiteOrder } from './core/content/profession.ts';
import { inReadingOrder } from './core/content/routine.ts';
import { type GroupSlug, groupSlugs } from './core/content/support-group.ts';
import { dateSchema, stockholmDate } from './core/content/swedish-date.ts';
import { isOrWillBeVisible, isVisible } from './core/content/visibility.ts';
import { previewing } from './previewing.ts';

/** Whether this is a local run, which also shows what only developers need. */
export const isLocalRun = RUN_MODE === 'local';

/** All content with today's date, groups in the site's order. Throws when `BUILD_DATE` is no date. */
export const siteContent = async (): Promise<Content & { today: string }> => {
  const drafts = previewing()?.content;
  const day = today();
  if (drafts)
    return {
      ...drafts,
      rounds: drafts.rounds.filter((round) => isOrWillBeVisible(round, day)),
      lectures: drafts.lectures.filter((lecture) => isOrWillBeVisible(lecture, day)),
      today: day,
    };
  // What is built does not change: gathering it anew for each part of each page would take longer the more there is.
  gathered = import.meta.env.DEV ? gatherContent() : (gathered ?? gatherContent());
  const content = await gathered.catch(forget);
  return {
    ...content,
    rounds: content.rounds.filter((round) => isVisible(round, day)),
    lectures: content.lectures.filter((lecture) => isVisible(lecture, day)),
    today: day,
  };
};

/** The day that pages take for today. Throws when `BUILD_DATE` is no date. */
export const today = (): string => buildDate() ?? stockholmDate(new Date());

/** What failed once is gathered anew the next time: the page for our own faults asks, too. */
const forget = (error: unknown): never => {
  gathered = undefined;
  throw error;
};

let gathered: Promise<Content> | undefined;

const gatherContent = async (): Promise<Content> => ({
  settings: await only('settings'),
  unit: await only('unit'),
  groups: (await all('groups')).toSorted(inGroupOrder),
  rounds: await all('rounds'),
  providers: await all('providers'),
  districts: await all('districts'),
  childPages: (await all('childPages')).toSorted(inGroupOrder),
  youngPage: await only('youngPage'),
  parentPage: await only('parentPage'),
  professionals: await only('professionals'),
  professions: inSiteOrder(await all('professions')),
  routines: inReadingOrder(await all('routines')),
  methods: inReadingOrder(await all('methods')),
  leadersPage: await only('leadersPage'),
  lectures: inTimeOrder(await all('lectures')),
  slideWords: await only('slideWords'),
  about: await only('about'),
  history: await only('history'),
  accessibility: await only('accessibility'),
  languages: await all('languages'),
  searchWords: await all('searchWords'),
});

/** The language whose pages stand below `/<code>/`; undefined when there is none. */
export const languageWith = async (code: string): Promise<Language | undefined> =>
  previewing()?.content?.languages.find((each) => each.code === code) ??
  (await getEntry('languages', code))?.data;

const all = async <Name extends CollectionKey>(name: Name): Promise<CollectionEntry<Name>['data'][]> =>
  (await getCollection(name)).map(({ data }) => data);

/** The document that stands alone in its collection. */
const only = async <Name extends CollectionKey>(name: Name): Promise<CollectionEntry<Name>['data']> => {
  const [document] = await all(name);
  if (!document) throw new Error(`The content has no ${name}.`);
  return document;
};

type Named = { slug: GroupSlug };
const inGroupOrder = (a: Named, b: Named) => groupSlugs.indexOf(a.slug) - groupSlugs.indexOf(b.slug);

const buildDate = (): string | undefined => {
  if (!BUILD_DATE || dateSchema.safeParse(BUILD_DATE).success) return BUILD_DATE || undefined;
  throw new Error(`BUILD_DATE is ${BUILD_DATE}. Write a day as 2027-01-18, or leave it out.`);
};
