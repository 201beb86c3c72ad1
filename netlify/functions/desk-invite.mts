import type { Config } from '@netlify/functions';
import { z } from 'zod';
import { beginEnrolment } from '../../src/core/desk/enrolment.ts';
import { jsonResponse } from '../../src/core/http/security-headers.ts';
import { read, refusal } from '../desk-answers.ts';
import { type Answer, atDesk } from '../desk-door.ts';

export const config: Config = {
  path: '/api/desk/invite',
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};

/** `POST /api/desk/invite`: whose invite it is, and what her browser needs in order to make a passkey. */
export default (request: Request): Promise<Response> => atDesk(request, { POST: begin });

const begin: Answer = async ({ request, desk }) => {
  const sent = await read(request, z.strictObject({ token: z.string() }), 'Skicka inbjudans token.');
  if (!sent.ok) return sent.refusal;
  const begun = await beginEnrolment(desk.signIn, sent.value.token);
  // The same words whatever was wrong: a guesser learns nothing.
  return begun ? jsonResponse(200, begun) : refusal(401, 'Inbjudan gäller inte.');
};
