import type { Config } from '@netlify/functions';
import { listDesk } from '../../src/core/desk/desk.ts';
import { jsonResponse } from '../../src/core/http/security-headers.ts';
import { atDesk, signedIn } from '../desk-door.ts';

export const config: Config = { path: '/api/desk/registrations' };

/** `GET /api/desk/registrations`: what waits; ids, codes, states and times only. */
export default (request: Request): Promise<Response> =>
  atDesk(request, {
    GET: signedIn(async ({ desk }) => {
      const listing = await listDesk(desk.store, desk.clock());
      return jsonResponse(200, { ...listing, retention: await desk.retention() });
    }),
  });
