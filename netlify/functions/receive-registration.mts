import type { Config, Context } from '@netlify/functions';
import { type BodyRefusal, bodyRefusalStatus, boundedText } from '../../src/core/http/bounded-body.ts';
import { jsonObject } from '../../src/core/http/json-body.ts';
import { isSameOrigin } from '../../src/core/http/same-origin.ts';
import { jsonResponse } from '../../src/core/http/security-headers.ts';
import { type Answers, type FieldErrors, registrants } from '../../src/core/registration/fields.ts';
import { formAnswers } from '../../src/core/registration/form-answers.ts';
import { formVersion } from '../../src/core/registration/form-token.ts';
import { readRegistration } from '../../src/core/registration/registration.ts';
import { compose, type Services } from '../compose.ts';
import { log } from '../log.ts';

/** The platform counts requests; how many of them may be stored is counted in Postgres. An array: a string is ignored. */
export const config: Config = {
  path: '/api/registrations',
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};

const bodyBytesMax = 64 * 1024;
const idempotencyKeyPattern = /^[\x21-\x7e]{1,200}$/;

/** `POST /api/registrations`: takes a registration from another system, JSON or form encoded. */
export default async (request: Request, context: Context): Promise<Response> => {
  if (request.method !== 'POST') return refusal(405, 'Skicka anmälan med POST.', { Allow: 'POST' });
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json' && type !== 'application/x-www-form-urlencoded')
    return refusal(415, 'Skicka anmälan som application/json eller application/x-www-form-urlencoded.');
  const isJson = type === 'application/json';
  // A browser can send a form from any site; JSON from another origin is for other systems and has no cookie.
  if (
    !isSameOrigin(request) &&
    (!isJson || request.headers.has('origin') || request.headers.has('sec-fetch-site'))
  )
    return refusal(403, 'Anmälan kan bara skickas från den här webbplatsen.');

  const body = await boundedText(request, bodyBytesMax);
  if (!body.ok) return refusal(bodyRefusalStatus[body.reason], bodyRefusals[body.reason]);
  const answers = isJson ? jsonObject(body.text) : new URLSearchParams(body.text);
  if (!answers) return refusal(400, 'Anmälan kunde inte läsas. Skicka ett JSON-objekt.');

  const key = request.headers.get('idempotency-key');
  if (key !== null && !idempotencyKeyPattern.test(key))
    return refusal(400, 'Idempotency-Key ska vara 1–200 synliga ASCII-tecken.');
  return receiveAnswers(answers, { key, address: context.ip }, (work) => context.waitUntil(work));
};

const receiveAnswers = async (
  sent: URLSearchParams | Record<string, unknown>,
  { key, address }: { key: string | null; address: string },
  later: (work: Promise<unknown>) => void,
): Promise<Response> => {
  const services = composed();
  if (!services?.registrationIsOpen) return refusal(503, closedText);
  const { registrant, website, answers } = apart(sent);
  const known = registrants.find((name) => name === registrant);
  if (!known) return unprocessable({ registrant: [`Skriv vem som anmäler: ${registrants.join(', ')}.`] });
  const read = readRegistration(known, answers, services.textReaders);
  if (!read.ok) return unprocessable(read.errors);
  const received = await services.receive(
    {
      registration: read.registration,
      idempotencyKey: `api ${key ?? services.newKey()}`,
      formVersion,
      quarantined: isFilled(website),
      onChange: 'refuse',
      address,
    },
    later,
  );
  if (received.ok) return jsonResponse(201, { referenceCode: received.referenceCode });
  switch (received.reason) {
    case 'changed':
      return refusal(409, 'Nyckeln har redan använts för andra svar. Använd en ny Idempotency-Key.');
    case 'closed':
      return refusal(503, closedText, { 'Retry-After': '60' });
    case 'unavailable':
      return refusal(503, unknownText, { 'Retry-After': '60' });
    case 'limited':
      return refusal(429, limitedText, { 'Retry-After': String(received.retryAfterSeconds) });
    default:
      return received satisfies never;
  }
};

const bodyRefusals: Record<BodyRefusal, string> = {
  'too-large': 'Anmälan är för stor. Korta texten.',
  'too-slow': 'Det tog för lång tid att ta emot anmälan. Skicka den igen.',
  'not-utf-8': 'Anmälan kunde inte läsas. Skicka den som UTF-8.',
};

const closedText =
  'Anmälan kan inte tas emot just nu. Inget har sparats. Ring Föräldrarådgivningen: numret står på webbplatsens första sida.';

const limitedText =
  'Många anmälningar har kommit från samma nät på kort tid. Inget har sparats. Skicka anmälan igen senare, med samma Idempotency-Key. Eller ring Föräldrarådgivningen: numret står på webbplatsens första sida.';

/** Whether the commit happened is not known: the same key makes no second registration. */
const unknownText =
  'Vi vet inte om anmälan sparades. Skicka den igen med samma Idempotency-Key, så blir det aldrig två. Eller ring Föräldrarådgivningen: numret står på webbplatsens första sida.';

const refusal = (status: number, error: string, headers: Record<string, string> = {}): Response =>
  jsonResponse(status, { error }, headers);

const unprocessable = (errors: FieldErrors): Response => jsonResponse(422, { errors });

/** The registrant, the honeypot and the answers. */
const apart = (
  sent: URLSearchParams | Record<string, unknown>,
): { registrant: unknown; website: unknown; answers: Answers } => {
  if (sent instanceof URLSearchParams) {
    const registrant = sent.get('registrant');
    const known = registrants.find((name) => name === registrant);
    const also = ['registrant', 'website'];
    return {
      registrant,
      website: sent.get('website'),
      answers: known ? formAnswers(sent, known, { strict: true, also }) : {},
    };
  }
  const { registrant, website, ...answers } = sent;
  return { registrant, website, answers };
};

const isFilled = (website: unknown): boolean =>
  typeof website === 'string' ? website.trim() !== '' : website !== undefined && website !== null;

const composed = (): Services | undefined => {
  try {
    return compose();
  } catch (error) {
    log({ event: 'environment', reason: (error as Error).message });
    return undefined;
  }
};
