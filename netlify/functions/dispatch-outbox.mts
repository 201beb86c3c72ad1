import type { Config } from '@netlify/functions';
import { onSchedule } from '../schedule.ts';

/** Sweeps the outbox every minute: what is due, and what a dead dispatcher left behind. */
export const config: Config = { schedule: '* * * * *' };

export default (): Promise<void> => onSchedule('dispatch-outbox', ({ dispatchOutbox }) => dispatchOutbox());
