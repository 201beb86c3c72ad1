import type { Config } from '@netlify/functions';
import { builtLectureFacts } from '../lecture-facts.ts';
import { onSchedule } from '../schedule.ts';

/** Every minute: tells what was changed, ends holds and offers, gives free seats to who waits, reminds, tells of the next term, and sends the mails. */
export const config: Config = { schedule: '* * * * *' };

export default (): Promise<void> =>
  onSchedule('lecture-seats', async ({ lectures, nextTerm }) => {
    const { facts } = await builtLectureFacts();
    // What fails for those who wait for the next term keeps nobody from a seat.
    const [told] = await Promise.allSettled([nextTerm.tend(facts)]);
    await lectures.tend(facts);
    if (told.status === 'rejected') throw told.reason;
  });
