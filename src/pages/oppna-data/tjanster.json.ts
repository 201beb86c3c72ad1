import type { APIRoute } from 'astro';
import { openServices } from '../../open-data.ts';

/** All services in one file. The function that answers `/api/hsds/services` reads it, too. */
export const GET: APIRoute = async ({ site }) =>
  Response.json(await openServices(site ?? new URL('http://localhost')));
