import { siteContent } from './content.ts';
import { brochures } from './core/brochures/brochures.ts';

/** Every brochure, in words, from the content of the pages. */
export const siteBrochures = async (site: URL) => brochures(await siteContent(), site);
