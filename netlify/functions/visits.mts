import type { Config, Context } from '@netlify/functions';
import { bodyRefusalStatus, boundedText } from '../../src/core/http/bounded-body.ts';
import { jsonObject } from '../../src/core/http/json-body.ts';
import { isSameOrigin } from '../../src/core/http/same-origin.ts';
import { jsonResponse } from '../../src/core/http/security-headers.ts';
import { readVisit } from '../../src/core/visits/visit.ts';
import { visitAnswers } from '../../src/core/visits/visit-form.ts';
import { compose, type Services } from '../compose.ts';
import { builtLectureFacts } from '../lecture-facts.ts';
import { log } from '../log.ts';

/** The platform counts requests; how many of them may be stored is counted in Postgres. An array: a string is ignored. */
export const config: Config = {
  path: '/api/visits',
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};

const bodyBytesMax = 64 * 1024;

/** `POST /api/visits`: a school or a unit asks for an ambassador's visit. JSON or form; the `id` (a UUID) makes it one however often it comes. */
export default async (request: Request, context: Context): Promise<Response> => {
  if (request.method !== 'POST') return refusal(405, 'Be om besök med POST.', { Allow: 'POST' });
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const isJson = type === 'application/json';
  if (!isJson && type !== 'application/x-www-form-urlencoded')
    return refusal(415, 'Skicka som application/json eller application/x-www-form-urlencoded.');
  // A browser can send a form from any site; JSON from another origin is for other systems and has no cookie.
  if (
    !isSameOrigin(request) &&
    (!isJson || request.headers.has('origin') || request.headers.has('sec-fetch-site'))
  )
    return refusal(403, 'Det går bara att skicka från den här webbplatsen.');
  const body = await boundedText(request, bodyBytesMax);
  if (!body.ok) return refusal(bodyRefusalStatus[body.reason], 'Det kunde inte läsas. Skicka det igen.');
  const sent = isJson ? jsonObject(body.text) : visitAnswers(new URLSearchParams(body.text));
  if (!sent) return refusal(400, 'Det kunde inte läsas. Skicka ett JSON-objekt.');
  const ready = await composed();
  if (!ready) return refusal(503, awayText, { 'Retry-After': '60' });
  const { services, districts } = ready;
  const read = readVisit(
    { ...sent, id: sent.id ?? services.visits.newKey() },
    { readers: services.textReaders, districts: districts.map(({ slug }) => slug) },
  );
  if (!read.ok) return jsonResponse(422, { errors: read.errors });
  const answer = await services.visits.ask(
    {
      visit: read.visit,
      address: context.ip,
      quarantined: typeof sent.website === 'string' && sent.website.trim() !== '',
    },
    districts,
    (work) => context.waitUntil(work),
  );
  if (answer.ok) return jsonResponse(201, { id: read.visit.id });
  return answer.reason === 'limited'
    ? refusal(429, 'Många har skrivit från samma nät på kort tid. Försök igen senare.', {
        'Retry-After': String(answer.retryAfterSeconds),
      })
    : refusal(503, awayText, { 'Retry-After': '60' });
};

const awayText = 'Det går inte att ta emot just nu. Försök igen om en stund, eller ring oss.';

const refusal = (status: number, error: string, headers: Record<string, string> = {}): Response =>
  jsonResponse(status, { error }, headers);

const composed = async (): Promise<
  { services: Services; districts: { slug: string; name: string }[] } | undefined
> => {
  try {
    return { services: compose(), districts: (await builtLectureFacts()).districts };
  } catch (error) {
    log({ event: 'environment', reason: (error as Error).message });
    return undefined;
  }
};
