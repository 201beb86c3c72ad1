import type { Config } from '@netlify/functions';
import { requestBuild } from '../build-hook.ts';
import { log } from '../log.ts';
import { onSchedule } from '../schedule.ts';

/** Every minute: asks for a build once editors have been quiet for a moment. */
export const config: Config = { schedule: '* * * * *' };

export default async (): Promise<void> => {
  // Where no webhook is set up nothing can wait, and the database is left alone.
  if (!process.env.SANITY_WEBHOOK_SECRET?.trim()) return;
  await onSchedule('publish-waiting', async ({ askForBuild }) => {
    const asked = await askForBuild(() => requestBuild(process.env.BUILD_HOOK_URL));
    if (asked) log({ event: 'publish-waiting', ...asked });
  });
};
