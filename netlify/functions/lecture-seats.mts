import type { Config } from '@netlify/functions';
import { builtLectureFacts } from '../lecture-facts.ts';
import { onSchedule } from '../schedule.ts';

/** Every minute: tells what was changed, ends holds and offers, gives free seats to who waits, reminds, and sends the mails. */
export const config: Config = { schedule: '* * * * *' };

export default (): Promise<void> =>
  onSchedule('lecture-seats', async ({ lectures }) => lectures.tend((await builtLectureFacts()).facts));
