import type { APIRoute } from 'astro';
import { allLectureFacts } from '../../lecture-facts.ts';

/** For the functions alone: the build takes it out of what is published. */
export const GET: APIRoute = async ({ site, url }) => Response.json(await allLectureFacts(site ?? url));
