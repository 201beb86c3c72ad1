import type { Config } from '@netlify/functions';
import { compose } from '../compose.ts';

/** Sweeps every minute: mails that are due or that a dead dispatcher left behind, and counts that are too old. */
export const config: Config = { schedule: '* * * * *' };

export default async (): Promise<void> => {
  const services = compose();
  await services.dispatchOutbox();
  await services.forgetAddressCounts();
};
