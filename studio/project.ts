/**
 * Whose content this Studio edits: `SANITY_STUDIO_PROJECT_ID` and `SANITY_STUDIO_DATASET`, which the build of the Studio
 * puts in. Without them it can be built and tested, and edits nothing.
 */
export const projectId = process.env.SANITY_STUDIO_PROJECT_ID ?? 'stodgrupper';
export const dataset = process.env.SANITY_STUDIO_DATASET ?? 'production';

/** The site that shows previews: `SANITY_STUDIO_SITE_URL`, `https://stod.example.se`. Without it there are none. */
export const siteUrl = process.env.SANITY_STUDIO_SITE_URL ?? '';

/** Where Sanity answers, when that is a stand-in on this machine: `http://localhost:4400`. It is asked at `<project>.localhost`. */
export const apiHost = process.env.SANITY_STUDIO_API_HOST;
