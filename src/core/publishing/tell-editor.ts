import type { FrozenMail, Mailer, SendOutcome } from '../outbox/outbox.ts';

const attemptsMax = 3;
const retryDelayMs = 2_000;

/**
 * Sends the mail, once a day for the same text however often the build stops: the key is made of both, and the mailer
 * takes a key once. `digest` is short and fit for a file's name. Never throws; a build waits less than a minute for it.
 */
export const tellEditor = async (
  mail: FrozenMail,
  {
    mailer,
    day,
    digest,
    wait,
  }: { mailer: Mailer; day: string; digest(text: string): string; wait(ms: number): Promise<unknown> },
): Promise<SendOutcome> => {
  const key = `editor-${day}-${digest(JSON.stringify(mail))}`;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await mailer.send(key, mail);
    if (outcome.state === 'accepted' || outcome.state === 'rejected' || attempt >= attemptsMax)
      return outcome;
    await wait(retryDelayMs);
  }
};
