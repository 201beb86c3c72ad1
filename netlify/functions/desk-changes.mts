import type { Config } from '@netlify/functions';
import { z } from 'zod';
import { callOutcomes, plainChanges } from '../../src/core/desk/case.ts';
import { deedsText } from '../../src/core/desk/case-words.ts';
import { changeCase } from '../../src/core/desk/desk.ts';
import { statuses } from '../../src/core/desk/statuses.ts';
import { jsonResponse } from '../../src/core/http/security-headers.ts';
import { missing, read, registrationId } from '../desk-answers.ts';
import { atDesk, caseworker } from '../desk-door.ts';
import { log } from '../log.ts';

export const config: Config = {
  path: '/api/desk/registrations/:id/changes',
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};

const sentSchema = z.strictObject({
  change: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('status'), status: z.enum(statuses) }),
    z.strictObject({ kind: z.literal('call'), outcome: z.enum(callOutcomes) }),
    z.strictObject({ kind: z.enum(plainChanges) }),
  ]),
  seen: z.strictObject({ version: z.int().min(1), revision: z.int().min(1) }),
});

/**
 * `POST /api/desk/registrations/:id/changes`: one change to what the coordinator has seen. 409 and the present state
 * when the family or a colleague was first; then nothing is written.
 */
export default (request: Request): Promise<Response> =>
  atDesk(request, {
    POST: caseworker(async ({ desk, session }) => {
      const id = registrationId(request);
      if (!id) return missing();
      const sent = await read(request, sentSchema, 'Skicka en ändring, och det du har sett.');
      if (!sent.ok) return sent.refusal;
      const { change, seen } = sent.value;
      const by = session.coordinator;
      const changed = await changeCase(desk, { id, change, seen, by });
      if (!changed) return missing();
      const { outcome, state } = changed;
      switch (outcome) {
        case 'done':
          log({ event: 'case-changed', id, change: change.kind, coordinator: by.id });
          return jsonResponse(200, { state });
        case 'already':
          return jsonResponse(200, { state });
        case 'unread':
          return conflict(outcome, 'Ärendet har fått en ändring sedan du öppnade det. Läs den först.', state);
        case 'changed': {
          const since = state.history.filter(({ revision }) => revision > seen.revision);
          return conflict(outcome, `Någon hann före dig. ${deedsText(since)}`.trim(), state);
        }
        default:
          return outcome satisfies never;
      }
    }),
  });

const conflict = (reason: 'unread' | 'changed', error: string, state: unknown): Response =>
  jsonResponse(409, { error: `${error} Det du valde är inte sparat.`, reason, state });
