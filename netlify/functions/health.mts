import type { Config } from '@netlify/functions';
import { environmentIsWrong, type Health } from '../../src/core/health/health.ts';
import { jsonResponse } from '../../src/core/http/security-headers.ts';
import { compose } from '../compose.ts';
import { log } from '../log.ts';

export const config: Config = { path: '/api/health' };

/** `GET /api/health`: 200 green or 503 red, for a monitor. States and ages only; anybody may ask. */
export default async (request: Request): Promise<Response> => {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return jsonResponse(405, { error: 'Fråga med GET.' }, { Allow: 'GET, HEAD' });
  const health = await asked();
  return jsonResponse(health.status === 'green' ? 200 : 503, health);
};

const asked = async (): Promise<Health> => {
  try {
    const { operations, receivePublished } = compose();
    const usesHook = Boolean(process.env.BUILD_HOOK_URL?.trim());
    return await operations.health([
      ...(usesHook ? [] : (['nightly-build'] as const)),
      ...(receivePublished ? [] : (['publish-waiting'] as const)),
    ]);
  } catch (error) {
    log({ event: 'environment', reason: (error as Error).message });
    return environmentIsWrong;
  }
};
