import type { Config, Context } from '@netlify/functions';
import { bodyRefusalStatus, boundedText } from '../../src/core/http/bounded-body.ts';
import { jsonObject } from '../../src/core/http/json-body.ts';
import { isSameOrigin } from '../../src/core/http/same-origin.ts';
import { jsonResponse } from '../../src/core/http/security-headers.ts';
import { roomsOf } from '../../src/core/lectures/lecture-facts.ts';
import { readSignup } from '../../src/core/lectures/signup.ts';
import { signupAnswers } from '../../src/core/lectures/signup-form.ts';
import { compose, type Services } from '../compose.ts';
import { builtLectureFacts } from '../lecture-facts.ts';
import { log } from '../log.ts';

/** The platform counts requests; how many of them may be stored is counted in Postgres. An array: a string is ignored. */
export const config: Config = {
  path: '/api/lectures/:slug/signups',
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};

const bodyBytesMax = 64 * 1024;

/** `POST /api/lectures/{slug}/signups`: a seat, or a place in the queue, for one and up to five colleagues. JSON or form. */
export default async (request: Request, context: Context): Promise<Response> => {
  if (request.method !== 'POST') return refusal(405, 'Skicka anmälan med POST.', { Allow: 'POST' });
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const isJson = type === 'application/json';
  if (!isJson && type !== 'application/x-www-form-urlencoded')
    return refusal(415, 'Skicka anmälan som application/json eller application/x-www-form-urlencoded.');
  // A browser can send a form from any site; JSON from another origin is for other systems and has no cookie.
  if (
    !isSameOrigin(request) &&
    (!isJson || request.headers.has('origin') || request.headers.has('sec-fetch-site'))
  )
    return refusal(403, 'Anmälan kan bara skickas från den här webbplatsen.');
  const body = await boundedText(request, bodyBytesMax);
  if (!body.ok) return refusal(bodyRefusalStatus[body.reason], 'Anmälan kunde inte läsas. Skicka den igen.');
  const sent = isJson ? jsonObject(body.text) : signupAnswers(new URLSearchParams(body.text));
  if (!sent) return refusal(400, 'Anmälan kunde inte läsas. Skicka ett JSON-objekt.');
  return answerTo(sent, new URL(request.url).pathname.split('/')[3] ?? '', context);
};

const answerTo = async (sent: Record<string, unknown>, slug: string, context: Context): Promise<Response> => {
  const ready = await composed();
  if (!ready) return refusal(503, awayText, { 'Retry-After': '60' });
  const { services, facts, districts } = ready;
  const lecture = facts.find((each) => each.slug === slug && !each.byInvitation);
  if (!lecture) return refusal(404, 'Det finns ingen föreläsning med den adressen.');
  const read = readSignup(sent, {
    readers: services.textReaders,
    rooms: roomsOf(lecture),
    districts: districts.map((district) => district.slug),
  });
  if (!read.ok) return jsonResponse(422, { errors: read.errors });
  const answer = await services.lectures.signUp(
    facts,
    {
      facts: lecture,
      signups: read.signups,
      address: context.ip,
      quarantined: typeof sent.website === 'string' && sent.website.trim() !== '',
    },
    (work) => context.waitUntil(work),
  );
  if (answer.ok)
    return jsonResponse(201, {
      status: answer.status,
      ...(answer.position === undefined ? {} : { position: answer.position }),
    });
  switch (answer.reason) {
    case 'closed':
      return refusal(410, 'Anmälan är stängd.');
    case 'known':
      return refusal(409, 'Den adressen är redan anmäld, eller står på väntelistan. Länken finns i mejlet.');
    case 'limited':
      return refusal(429, 'Många har anmält sig från samma nät på kort tid. Försök igen senare.', {
        'Retry-After': String(answer.retryAfterSeconds),
      });
    case 'unavailable':
      return refusal(503, awayText, { 'Retry-After': '60' });
    default:
      return answer satisfies never;
  }
};

const awayText = 'Anmälan kan inte tas emot just nu. Försök igen om en stund, eller ring oss.';

const refusal = (status: number, error: string, headers: Record<string, string> = {}): Response =>
  jsonResponse(status, { error }, headers);

const composed = async (): Promise<
  ({ services: Services } & Awaited<ReturnType<typeof builtLectureFacts>>) | undefined
> => {
  try {
    return { services: compose(), ...(await builtLectureFacts()) };
  } catch (error) {
    log({ event: 'environment', reason: (error as Error).message });
    return undefined;
  }
};
