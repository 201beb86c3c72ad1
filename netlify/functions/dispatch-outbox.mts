import type { Config } from '@netlify/functions';
import { onSchedule } from '../schedule.ts';

/** Sweeps every minute: mails that are due or that a dead dispatcher left behind, and counts that are too old. */
export const config: Config = { schedule: '* * * * *' };

export default (): Promise<void> =>
  onSchedule('dispatch-outbox', async ({ dispatchOutbox, forgetAddressCounts }) => {
    await dispatchOutbox();
    await forgetAddressCounts();
  });
