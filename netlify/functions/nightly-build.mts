import type { Config } from '@netlify/functions';
import { requestBuild } from '../build-hook.ts';
import { log } from '../log.ts';
import { onSchedule } from '../schedule.ts';

/** 02:30 in Stockholm in winter, 03:30 in summer: after midnight by both clocks, so that the new day is built. */
export const config: Config = { schedule: '30 1 * * *' };

export default async (): Promise<void> => {
  const request = await requestBuild(process.env.BUILD_HOOK_URL);
  log({ event: 'nightly-build', ...request });
  // Noted apart: neither a wrong variable nor the database may keep the site from being built.
  if (request.state === 'asked') await onSchedule('nightly-build', async () => undefined);
};
