import { redirects } from '../../netlify/redirects.ts';
import { expect, test } from './product.ts';

for (const [from, { status, destination }] of Object.entries(redirects))
  test(`${from} leads to ${destination}, with and without a slash at its end`, async ({ request }) => {
    for (const address of [from, `${from}/`]) {
      const answer = await request.get(address, { maxRedirects: 0 });
      expect(answer.status()).toBe(status);
      expect(new URL(answer.headers().location ?? '', 'http://localhost').pathname).toBe(destination);
    }
    expect((await request.get(destination, { maxRedirects: 0 })).status()).toBe(200);
  });

test('each short address can be said on the phone: letters alone, and a hyphen at most', () => {
  for (const from of Object.keys(redirects)) expect(from).toMatch(/^\/[a-z]+(-[a-z]+)?$/);
});
