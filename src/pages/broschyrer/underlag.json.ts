import type { APIRoute } from 'astro';
import { siteBrochures } from '../../brochures.ts';

/** For the press alone: the build takes it out of what is published. */
export const GET: APIRoute = async ({ site, url }) => Response.json(await siteBrochures(site ?? url));
