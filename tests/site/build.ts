import { buildSite } from '../../local/site-build.ts';

/** The day on which the tests' site is built: the sample content's rounds are all to come. */
export const buildDate = '2026-11-24';

/** Builds the site that every browser test visits, with the very variables of a local run: no test builds it again. */
export default async (): Promise<void> => {
  await buildSite({ BUILD_DATE: buildDate, RUN_MODE: 'local' });
};
