import type { Config } from '@netlify/functions';
import { compose } from '../compose.ts';

/** Sweeps the outbox every minute: what is due, and what a dead dispatcher left behind. */
export const config: Config = { schedule: '* * * * *' };

export default async (): Promise<void> => {
  await compose().dispatchOutbox();
};
