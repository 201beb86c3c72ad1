import type { Config } from '@netlify/functions';
import { accessPageMax } from '../../src/core/desk/access-log.ts';
import { jsonResponse } from '../../src/core/http/security-headers.ts';
import { refusal } from '../desk-answers.ts';
import { administrator, atDesk } from '../desk-door.ts';

export const config: Config = { path: '/api/desk/access-log' };

/** `GET /api/desk/access-log?before=:entry`: who opened what, the newest first, for administrators. */
export default (request: Request): Promise<Response> =>
  atDesk(request, {
    GET: administrator(async ({ desk, session }) => {
      const asked = new URL(request.url).searchParams.get('before');
      if (asked !== null && !/^[1-9]\d{0,14}$/.test(asked))
        return refusal(422, 'Skicka numret på en rad i loggen.');
      const before = asked === null ? undefined : Number(asked);
      const by = session.coordinator;
      return jsonResponse(
        200,
        await desk.accessLog.read({ before, entriesMax: accessPageMax, by, at: desk.clock() }),
      );
    }),
  });
