import type { Config } from '@netlify/functions';
import { fromBase64 } from '../../src/core/desk/base64.ts';
import { type StaleSeals, staleSealsMax } from '../../src/core/desk/seals.ts';
import { jsonResponse } from '../../src/core/http/security-headers.ts';
import { atDesk, caseworker } from '../desk-door.ts';

export const config: Config = { path: '/api/desk/seals' };

const nothing: StaleSeals = { stale: [], leftOut: 0 };

/** `GET /api/desk/seals`: what is sealed to other readers than today's; names only. */
export default (request: Request): Promise<Response> =>
  atDesk(request, {
    GET: caseworker(async ({ desk }) => {
      const { digest } = desk.readers;
      // Without readers there is nobody to seal to.
      const stale = digest === null ? nothing : await desk.seals.stale(fromBase64(digest), staleSealsMax);
      return jsonResponse(200, stale);
    }),
  });
