import type { Config } from '@netlify/functions';
import { z } from 'zod';
import { statuses } from '../../src/core/desk/statuses.ts';
import { done, missing, read, refusal, registrationId } from '../desk-answers.ts';
import { atDesk, signedIn } from '../desk-door.ts';
import { log } from '../log.ts';

export const config: Config = { path: '/api/desk/registrations/:id/status' };

const changeSchema = z.strictObject({
  status: z.enum(statuses),
  /** The latest version that the coordinator has read: an amendment that came meanwhile is not passed over. */
  version: z.int().min(1).optional(),
});

/** `PUT /api/desk/registrations/:id/status`: sets the status, unless there is an amendment to read first. */
export default (request: Request): Promise<Response> =>
  atDesk(request, {
    PUT: signedIn(async ({ desk, session }) => {
      const id = registrationId(request);
      if (!id) return missing();
      const sent = await read(request, changeSchema, `Skicka en status: ${statuses.join(', ')}.`);
      if (!sent.ok) return sent.refusal;
      const { status, version } = sent.value;
      const outcome = await desk.store.setStatus({
        id,
        status,
        versionRead: version,
        by: session.coordinator,
        now: desk.clock(),
      });
      switch (outcome) {
        case 'set':
          log({ event: 'status-set', id, status, coordinator: session.coordinator.id });
          return done();
        case 'unread':
          return refusal(409, 'Ärendet har fått en ändring sedan du öppnade det. Läs den först.');
        case 'missing':
          return missing();
        default:
          return outcome satisfies never;
      }
    }),
  });
