import { startResendApi } from '../stand-ins/resend-api.ts';
import { expect, test } from './product.ts';
import { codesOnDesk, register } from './registered-codes.ts';
import { startProduct } from './running-product.ts';

// In a file of its own: it waits for more than a minute, and two workers go on beside it (playwright.config.ts).
test('killed hard and started again: what was acknowledged is there, and its mail goes out once', async () => {
  // Leases end after a minute, and the sweep that takes what is free runs once a minute.
  test.setTimeout(300_000);
  const api = await startResendApi();
  const env = { RESEND_API_KEY: 're_test', RESEND_BASE_URL: api.url };
  api.state.behaviour = 'hang';
  const first = await startProduct({ env });
  const codes = await Promise.all(
    Array.from({ length: 10 }, (_, index) => register(first.url, `killed-${index}`)),
  );
  await first.stop('SIGKILL');
  api.state.behaviour = 'accept';

  const second = await startProduct({ directory: first.directory, env });
  const again = await Promise.all(codes.map((_, index) => register(second.url, `killed-${index}`)));
  expect(again).toEqual(codes);
  expect((await codesOnDesk(second)).toSorted()).toEqual(codes.toSorted());
  // The leases of the dead process end within a minute; the next sweep takes its mails.
  const bells = () => api.inbox().filter(({ subject }) => subject.startsWith('Samordning: nr '));
  await expect.poll(() => bells().length, { timeout: 200_000, intervals: [1_000] }).toBe(10);
  for (const code of codes) expect(api.inbox().filter(({ text }) => text.includes(code))).toHaveLength(1);
  await second.stop();
  await api.stop();
});
