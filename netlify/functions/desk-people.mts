import type { Config } from '@netlify/functions';
import { jsonResponse } from '../../src/core/http/security-headers.ts';
import { administrator, atDesk } from '../desk-door.ts';

export const config: Config = { path: '/api/desk/people' };

/** `GET /api/desk/people`: who may sign in, and who no longer may, for administrators. */
export default (request: Request): Promise<Response> =>
  atDesk(request, {
    GET: administrator(async ({ desk }) => jsonResponse(200, await desk.signIn.passkeys.people())),
  });
