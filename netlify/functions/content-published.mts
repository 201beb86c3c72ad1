import type { Config } from '@netlify/functions';
import { bodyRefusalStatus, boundedText } from '../../src/core/http/bounded-body.ts';
import { jsonResponse } from '../../src/core/http/security-headers.ts';
import { compose, type Services } from '../compose.ts';
import { log } from '../log.ts';

/** Sanity sends one at a time. An array: a string is ignored. */
export const config: Config = {
  path: '/api/content-published',
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};

/** A whole document, where the webhook has no projection. */
const bodyBytesMax = 1024 * 1024;

/**
 * `POST /api/content-published`: Sanity's webhook. Notes that a change waits for a build and answers at once;
 * `publish-waiting` asks for the build. What is not believed is answered in one way, whatever is wrong with it.
 */
export default async (request: Request): Promise<Response> => {
  if (request.method !== 'POST') return refusal(405, 'Skicka med POST.', { Allow: 'POST' });
  const receive = receiver();
  if (!receive) return refusal(503, 'Publicering är inte inställd. Loggen säger vad som saknas.');
  const body = await boundedText(request, bodyBytesMax);
  if (!body.ok) return refusal(bodyRefusalStatus[body.reason], 'Meddelandet kunde inte läsas.');
  try {
    const received = await receive({
      body: body.text,
      signature: request.headers.get('sanity-webhook-signature'),
      key: request.headers.get('idempotency-key'),
    });
    log({ event: 'content-published', state: received.ok ? received.state : received.reason });
    return received.ok
      ? jsonResponse(202, { state: received.state })
      : refusal(401, 'Meddelandet godtas inte.');
  } catch (error) {
    log({ event: 'content-published', state: 'unavailable', reason: (error as Error).name });
    return refusal(503, 'Meddelandet kunde inte tas emot nu. Skicka det igen.', { 'Retry-After': '60' });
  }
};

const receiver = (): Services['receivePublished'] => {
  try {
    const { receivePublished } = compose();
    if (!receivePublished) log({ event: 'content-published', state: 'no-secret' });
    return receivePublished;
  } catch (error) {
    log({ event: 'environment', reason: (error as Error).message });
    return undefined;
  }
};

const refusal = (status: number, error: string, headers: Record<string, string> = {}): Response =>
  jsonResponse(status, { error }, headers);
