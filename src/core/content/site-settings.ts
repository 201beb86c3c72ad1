import { z } from 'zod';
import { line } from './words.ts';

/** What the whole site says of itself. */
export const siteSettingsSchema = z.strictObject({
  name: line(60),
  city: line(60),
  /** True while the city is invented: the site says so on every page and asks search engines to stay away. */
  sampleContent: z.boolean({ error: 'Skriv true eller false.' }),
});
export type SiteSettings = z.infer<typeof siteSettingsSchema>;
