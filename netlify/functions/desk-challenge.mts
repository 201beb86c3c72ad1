import type { Config } from '@netlify/functions';
import { beginPasskeySignIn } from '../../src/core/desk/passkey-sign-in.ts';
import { jsonResponse } from '../../src/core/http/security-headers.ts';
import { atDesk } from '../desk-door.ts';

export const config: Config = {
  path: '/api/desk/challenge',
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};

/** `POST /api/desk/challenge`: what a browser needs in order to ask for a passkey, the same for everybody. */
export default (request: Request): Promise<Response> =>
  atDesk(request, {
    POST: async ({ desk }) => jsonResponse(200, await beginPasskeySignIn(desk.signIn)),
  });
