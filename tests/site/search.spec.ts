import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { expect, test } from './product.ts';

const lookFor = async (page: Page, words: string) => {
  await page.getByLabel('Vad letar du efter?').fill(words);
  await page.getByLabel('Vad letar du efter?').press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /nära det du skrev/ })).toBeVisible({
    timeout: 20_000,
  });
};
const firstResult = (page: Page) => page.locator('[data-search-results] a').first();

for (const [words, path] of [
  ['pappa dricker', '/solrosen/'],
  ['min mamma dricker vin varje dag', '/solrosen/'],
  ['de bråkar om mig', '/skilda-varldar/'],
  ['DOM BRÅKAR OM MIG', '/skilda-varldar/'],
  ['brorsan och dom bråkar om mig jämnt alltså', '/skilda-varldar/'],
  ['mina föräldrar skiljer sig', '/skilda-varldar/'],
  ['rädd hemma', '/trappan/'],
  ['radd hemma', '/trappan/'],
  ['pappa slog mig', '/trappan/'],
  ['mamma är ledsen jämt', '/barnkraft/'],
  ['mamma gråter', '/barnkraft/'],
  ['soc', '/hjalp-nu/'],
] as const)
  test(`who looks for «${words}» finds ${path} first`, async ({ page }) => {
    await page.goto('/sok/');
    await lookFor(page, words);
    await expect(firstResult(page)).toHaveAttribute('href', new RegExp(`${path}$`));
  });

test('what is looked for reaches no server, no address and no history', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) =>
    asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
  );
  const askedFor = async (words: string) => {
    asked.length = 0;
    await page.goto('/sok/');
    const steps = await page.evaluate(() => history.length);
    await lookFor(page, words);
    expect(new URL(page.url()).href).toMatch(/\/sok\/$/);
    expect(await page.evaluate(() => history.length)).toBe(steps);
    // A time in an address is Pagefind's way around caches, and tells nothing.
    return asked.map((each) => each.replace(/\?ts=\d+/, '')).toSorted();
  };
  const first = await askedFor('pappa dricker');
  // Two different searches cannot be told apart by what they fetch.
  expect(await askedFor('de bråkar om mig')).toEqual(first);
  expect(first.join()).not.toMatch(/dricker|POST/);
});

test('Back to the search shows neither the words nor what they led to', async ({ page }) => {
  await page.goto('/sok/');
  await lookFor(page, 'rädd hemma');
  await firstResult(page).click();
  await page.waitForURL(/trappan/);
  await page.goBack();
  await expect(page.getByLabel('Vad letar du efter?')).toHaveValue('');
  await expect(page.locator('[data-search-results]')).toBeEmpty();
});

test('words that nothing is about are answered with a way on', async ({ page }) => {
  await page.goto('/sok/');
  await page.getByLabel('Vad letar du efter?').fill('xyzzy');
  await expect(page.getByRole('status').filter({ hasText: 'Vi hittar inget' })).toBeVisible();
});

test('the search page alone may compile WebAssembly, and complains of nothing', async ({ page, request }) => {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto('/sok/');
  await lookFor(page, 'solrosen');
  expect(complaints).toEqual([]);
  const policyOf = async (path: string) =>
    (await request.get(path)).headers()['content-security-policy'] ?? '';
  expect(await policyOf('/sok/')).toBe(
    (await policyOf('/')).replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
  );
  for (const path of ['/', '/anmalan/', '/anmalan/barn/', '/samordning/', '/pagefind/pagefind.js'])
    expect(await policyOf(path), path).not.toContain('unsafe');
});

test('where WebAssembly is forbidden the page says so, and the list remains', async ({
  browser,
  product,
}) => {
  // A context of its own: here the browser must complain, which is a failure everywhere else.
  const context = await browser.newContext({ baseURL: product.url, locale: 'sv-SE' });
  const page = await context.newPage();
  await page.route('**/sok/', async (route) => {
    const response = await route.fetch();
    const policy = response.headers()['content-security-policy']?.replace(" 'wasm-unsafe-eval'", '') ?? '';
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await page.goto('/sok/');
  await page.getByLabel('Vad letar du efter?').fill('pappa dricker');
  await expect(page.getByRole('status').filter({ hasText: 'kan inte söka här' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Solrosen', exact: true }).first()).toBeVisible();
  await context.close();
});

test('Pagefind is fetched on the search page only, and there only by who wants to write', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => request.url().includes('pagefind') && fetched.push(request.url()));
  for (const path of ['/', '/stodgrupper/solrosen/', '/sok/']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  expect(fetched).toEqual([]);
});

test('the results are accessible at 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/sok/');
  await lookFor(page, 'pappa');
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the same page is a list of all pages, from A to Ö, and no dead field', async ({ page, request }) => {
    await page.goto('/sok/');
    await expect(page.getByRole('searchbox')).toHaveCount(0);
    const links = page.locator('section[aria-labelledby="alla"] a');
    const titles = await links.allInnerTexts();
    expect(titles.length).toBeGreaterThanOrEqual(9);
    expect(titles).toContain('Har du det jobbigt hemma?');
    for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')))
      expect((await request.get(href)).status(), href).toBe(200);
    expect(titles).not.toContain('Samordning');
  });
});
