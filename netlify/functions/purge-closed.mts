import type { Config } from '@netlify/functions';
import { onSchedule } from '../schedule.ts';

/** Every hour: what was closed 14 days ago is destroyed within the hour. Without a decision it does nothing. */
export const config: Config = { schedule: '7 * * * *' };

export default (): Promise<void> =>
  onSchedule('purge-closed', async ({ operations, visits }) => {
    await operations.purge();
    await visits.purge();
  });
