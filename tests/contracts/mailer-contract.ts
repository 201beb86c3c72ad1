import { expect, test } from 'vitest';
import type { Mailer } from '../../src/core/outbox/outbox.ts';

const mail = {
  from: 'Stödgrupper <stodgrupper@example.se>',
  to: 'samordning@example.se',
  subject: 'Samordning: nr 7',
  text: 'Ett nytt ärende väntar på dig.\n\nÄrendekod: KLM-4729\n',
};

/** What every mailer promises. `inbox` gives the mails that arrived; each test begins with an empty one. */
export const mailerContract = (
  given: () => Promise<{
    mailer: Mailer;
    inbox: () => Promise<{ from: string; to: string; subject: string; text: string }[]>;
  }>,
) => {
  test('delivers sender, receiver, subject and text as they were written', async () => {
    const { mailer, inbox } = await given();
    expect(await mailer.send('key-1', mail)).toEqual({ state: 'accepted' });
    expect(await inbox()).toEqual([mail]);
  });

  test('the same key and mail sent twice arrive once', async () => {
    const { mailer, inbox } = await given();
    await mailer.send('key-2', mail);
    expect(await mailer.send('key-2', mail)).toEqual({ state: 'accepted' });
    expect(await inbox()).toHaveLength(1);
  });

  test('two keys are two mails', async () => {
    const { mailer, inbox } = await given();
    await mailer.send('key-3', mail);
    await mailer.send('key-4', { ...mail, subject: 'Samordning: nr 8' });
    expect((await inbox()).map(({ subject }) => subject).toSorted()).toEqual([
      'Samordning: nr 7',
      'Samordning: nr 8',
    ]);
  });
};
