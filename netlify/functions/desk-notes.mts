import type { Config } from '@netlify/functions';
import { z } from 'zod';
import { fromBase64 } from '../../src/core/desk/base64.ts';
import { looksSealed, noteSealedBytesMax, notesMax } from '../../src/core/desk/note.ts';
import { jsonResponse } from '../../src/core/http/security-headers.ts';
import { missing, read, refusal, registrationId } from '../desk-answers.ts';
import { atDesk, caseworker } from '../desk-door.ts';
import { log } from '../log.ts';

export const config: Config = {
  path: '/api/desk/registrations/:id/notes',
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};

const bodyBytesMax = 48 * 1024;

const sealedSchema = z
  .base64()
  .transform((text) => fromBase64(text))
  .refine((bytes) => bytes.length <= noteSealedBytesMax && looksSealed(bytes));
const digestSchema = z
  .base64()
  .transform((text) => fromBase64(text))
  .refine((bytes) => bytes.length === 32);
const sentSchema = z.strictObject({ id: z.uuid(), sealed: sealedSchema, readersDigest: digestSchema });

/**
 * `POST /api/desk/registrations/:id/notes`: keeps a note that the coordinator's browser has sealed. A note overwrites
 * nothing, so it is taken whatever else has happened; under the same id it is written once.
 */
export default (request: Request): Promise<Response> =>
  atDesk(request, {
    POST: caseworker(async ({ desk, session }) => {
      const registration = registrationId(request);
      if (!registration) return missing();
      const sent = await read(request, sentSchema, 'Skicka en förseglad anteckning.', bodyBytesMax);
      if (!sent.ok) return sent.refusal;
      const added = await desk.store.addNote({
        ...sent.value,
        registrationId: registration,
        by: { id: session.coordinator.id, name: session.coordinator.name },
        now: desk.clock(),
        notesMax,
      });
      if (!added) return missing();
      if (added.outcome === 'full') return refusal(422, `Ärendet har redan ${notesMax} anteckningar.`);
      log({ event: 'note-added', id: registration, coordinator: session.coordinator.id });
      return jsonResponse(200, { state: added.state });
    }),
  });
