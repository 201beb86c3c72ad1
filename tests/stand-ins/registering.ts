import type { Services } from '../../netlify/compose.ts';
import { answersOf } from './registrations.ts';

type Sent = {
  registrant?: keyof typeof answersOf;
  changes?: object;
  key?: string;
  quarantined?: boolean;
};

/** Sends a registration as the form does, waits for what comes after the answer, and tells its code when it was stored. */
export const registering = async (
  { receive }: Pick<Services, 'receive'>,
  { registrant = 'parent', changes = {}, key = 'form 1', quarantined = false }: Sent = {},
): Promise<string | undefined> => {
  const work: Promise<unknown>[] = [];
  const received = await receive(
    {
      registration: { ...answersOf[registrant], ...changes } as never,
      idempotencyKey: key,
      formVersion: 1,
      quarantined,
      onChange: 'amend',
    },
    (promise) => work.push(promise),
  );
  await Promise.all(work);
  return received.ok ? received.referenceCode : undefined;
};
