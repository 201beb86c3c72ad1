import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { securityHeaders } from '../../src/core/http/security-headers.ts';
import { axeFindings } from './axe.ts';
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
  expect(await axeFindings(page)).toEqual([]);
});

test('a bug in an on-demand page becomes that page, with every header and without a word of the bug', async () => {
  const built = pathToFileURL(resolve('.netlify/v1/functions/ssr/ssr.mjs')).href;
  const { default: handler } = await import(built);
  const context = { ip: '127.0.0.1', requestId: 'test', waitUntil: () => undefined };
  const { toSorted } = Array.prototype;
  let found = false;
  // The page asks for the groups in the site's order; here the first to ask finds a bug.
  Array.prototype.toSorted = function once(...given) {
    if (found || !(this[0] as { slug?: string } | undefined)?.slug) return toSorted.apply(this, given);
    found = true;
    throw new Error('a secret of the bug');
  };
  try {
    const answer: Response = await handler(new Request('http://localhost/anmalan/barn/'), context);
    expect(answer.status).toBe(500);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '';
    const styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
    for (const [name, value] of Object.entries(securityHeaders([styleSource])))
      expect(answer.headers.get(name)).toBe(value);
    expect(text).toContain('<title>Något gick fel</title>');
    expect(text).not.toContain('secret');
  } finally {
    Array.prototype.toSorted = toSorted;
  }
});

test('where no Sanity is, there is no preview: a missing page, and no fault', async ({ request }) => {
  const secret = 'sanity-preview-secret=MDEyMzQ1Njc4OWFiY2RlZg';
  for (const path of ['/forhandsvisning/', '/forhandsvisning/om/', `/forhandsvisning/oppna/?${secret}`]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(answer.headers()['x-robots-tag'], path).toBe('noindex, nofollow');
    expect(await answer.text(), path).toContain('Den här sidan finns inte');
  }
});
