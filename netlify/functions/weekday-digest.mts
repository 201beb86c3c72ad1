import type { Config } from '@netlify/functions';
import { onSchedule } from '../schedule.ts';

/**
 * Half past every hour: the platform's clock is UTC, and 07:30 in Stockholm is 05:30 or 06:30 there. The later runs
 * make up for one that was missed.
 */
export const config: Config = { schedule: '30 * * * *' };

export default (): Promise<void> => onSchedule('weekday-digest', ({ operations }) => operations.digest());
