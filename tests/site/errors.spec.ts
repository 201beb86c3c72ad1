import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { securityHeaders } from '../../src/core/http/security-headers.ts';
import { expect, test } from './product.ts';

test('a page that is missing leads on, and says nothing of what was looked for', async ({ page }) => {
  const response = await page.goto('/finns-inte/');
  expect(response?.status()).toBe(404);
  for (const href of ['/hjalp-nu/', '/for-barn/', '/anmalan/', '/sok/'])
    await expect(page.getByRole('main').locator(`a[href="${href}"]`)).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('finns-inte');
});

test('the page for our own faults takes the blame and gives the phone number and 112', async ({ page }) => {
  const response = await page.goto('/500/');
  expect(response?.status()).toBe(500);
  await expect(page).toHaveTitle('Något gick fel');
  const main = page.getByRole('main');
  await expect(main).toContainText('vårt fel');
  await expect(main.locator('a[href="tel:0846500410"]')).toBeVisible();
  await expect(main.locator('a[href="tel:112"]')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a bug in an on-demand page becomes that page, with every header and without a word of the bug', async () => {
  const built = pathToFileURL(resolve('.netlify/v1/functions/ssr/ssr.mjs')).href;
  const { default: handler } = await import(built);
  const context = { ip: '127.0.0.1', requestId: 'test', waitUntil: () => undefined };
  const { DateTimeFormat } = Intl;
  let calls = 0;
  // The page asks for today's date; here the first to ask finds a bug.
  Intl.DateTimeFormat = function once(...given: ConstructorParameters<typeof DateTimeFormat>) {
    calls += 1;
    if (calls === 1) throw new Error('a secret of the bug');
    return new DateTimeFormat(...given);
  } as unknown as typeof DateTimeFormat;
  try {
    const answer: Response = await handler(new Request('http://localhost/anmalan/barn/'), context);
    expect(answer.status).toBe(500);
    for (const [name, value] of Object.entries(securityHeaders)) expect(answer.headers.get(name)).toBe(value);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    expect(text).toContain('<title>Något gick fel</title>');
    expect(text).not.toContain('secret');
  } finally {
    Intl.DateTimeFormat = DateTimeFormat;
  }
});
