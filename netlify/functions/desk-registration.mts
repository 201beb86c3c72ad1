import type { Config } from '@netlify/functions';
import { sealedCase } from '../../src/core/desk/desk.ts';
import { jsonResponse } from '../../src/core/http/security-headers.ts';
import { missing, registrationId } from '../desk-answers.ts';
import { atDesk, caseworker } from '../desk-door.ts';
import { log } from '../log.ts';

export const config: Config = { path: '/api/desk/registrations/:id' };

/** `GET /api/desk/registrations/:id`: its state, and every version and note sealed; the coordinator's browser opens them. */
export default (request: Request): Promise<Response> =>
  atDesk(request, {
    GET: caseworker(async ({ desk, session }) => {
      const id = registrationId(request);
      const found =
        id && (await sealedCase(desk.store, id, { actor: session.coordinator, at: desk.clock() }));
      if (!found) return missing();
      log({ event: 'registration-fetched', id, coordinator: session.coordinator.id });
      return jsonResponse(200, { id, ...found });
    }),
  });
