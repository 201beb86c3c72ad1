import { siteContent } from '../content.ts';

/** What every page says of the site itself: its settings and the unit that answers. */
export const site = await siteContent();
