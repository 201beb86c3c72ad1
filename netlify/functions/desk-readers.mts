import type { Config } from '@netlify/functions';
import { jsonResponse } from '../../src/core/http/security-headers.ts';
import { atDesk, caseworker } from '../desk-door.ts';

export const config: Config = { path: '/api/desk/readers' };

/** `GET /api/desk/readers`: to whom the coordinator's browser seals; public keys from the environment alone. */
export default (request: Request): Promise<Response> =>
  atDesk(request, { GET: caseworker(async ({ desk }) => jsonResponse(200, desk.readers)) });
