import type { Config } from '@netlify/functions';
import { listDesk } from '../../src/core/desk/desk.ts';
import { jsonResponse } from '../../src/core/http/security-headers.ts';
import { atDesk, caseworker } from '../desk-door.ts';

export const config: Config = { path: '/api/desk/registrations' };

/** `GET /api/desk/registrations`: what waits; ids, codes, states and times only. */
export default (request: Request): Promise<Response> =>
  atDesk(request, {
    GET: caseworker(async ({ desk, session }) => {
      const listing = await listDesk(desk.store, session.coordinator, desk.clock());
      return jsonResponse(200, { ...listing, retention: await desk.retention() });
    }),
  });
