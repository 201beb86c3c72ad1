import type { Config } from '@netlify/functions';
import { onSchedule } from '../schedule.ts';

/** Every hour, so that a day's try that failed is made again; one that arrived is enough for the day. */
export const config: Config = { schedule: '20 * * * *' };

export default (): Promise<void> =>
  onSchedule('synthetic-registration', ({ operations }) => operations.trySynthetic());
