import type { Page } from '@playwright/test';
import { scheduleAgesMaxMinutes } from '../../src/core/health/schedules.ts';
import { expect, test } from './product.ts';

const publicPages = [
  '/',
  '/stodgrupper/solrosen/',
  '/stodgrupper/skilda-varldar/',
  '/stodgrupper/trappan/',
  '/stodgrupper/barnkraft/',
  '/for-barn/',
  '/stodgrupper/',
  '/for-barn/solrosen/',
  '/for-barn/skilda-varldar/',
  '/for-barn/trappan/',
  '/for-barn/barnkraft/',
  '/for-ungdomar/',
  '/for-foraldrar/',
  '/hjalp-nu/',
  '/integritet/',
  '/for-yrkesverksamma/',
  '/for-yrkesverksamma/skola/',
  '/for-yrkesverksamma/bvc/',
  '/for-yrkesverksamma/socialtjanst/',
  '/for-yrkesverksamma/psykiatri/',
  '/for-yrkesverksamma/forening/',
  '/om/',
  '/om/bakgrund/',
  '/rutiner/',
  '/rutiner/fran-anmalan-till-plats/',
  '/rutiner/fran-planerad-till-utvarderad-grupp/',
  '/rutiner/rekrytering/',
  '/rutiner/skyddsbedomning/',
  '/tillganglighet/',
  '/anmalan/',
  '/anmalan/foralder/',
  '/anmalan/barn/',
  '/anmalan/yrkesverksam/',
];
const pages = [...publicPages, '/samordning/', '/finns-inte/'];

/** What the browser complained of, and what it asked of other origins, while `visit` went on. */
const complaints = async (page: Page, origin: string, visit: () => Promise<unknown>): Promise<string[]> => {
  const found: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      found.push(`other origin: ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(String(error)));
  await visit();
  await page.waitForLoadState('networkidle');
  return found;
};

for (const path of pages)
  test(`${path} fits, has its landmarks, and asks nothing of others`, async ({ page, product }) => {
    expect(await complaints(page, product.url, () => page.goto(path))).toEqual([]);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
    for (const landmark of ['banner', 'main', 'contentinfo'] as const)
      await expect(page.getByRole(landmark)).toHaveCount(1);
    for (const width of [1280, 768, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
    }
  });

test('the first Tab is the skip link, and it leads to the content', async ({ page }) => {
  for (const path of publicPages) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveText('Hoppa till innehållet');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  }
});

test('no internal link is dead', async ({ page, product }) => {
  const known = new Set(publicPages);
  for (const path of known) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(200);
    const hrefs = await page
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    for (const href of hrefs) {
      const url = new URL(href);
      if (url.origin !== product.url) continue;
      known.add(url.pathname);
      if (!url.hash) continue;
      const target = await page.request.get(url.href);
      expect(await target.text(), `${path} → ${url.pathname}${url.hash}`).toContain(
        `id="${url.hash.slice(1)}"`,
      );
    }
  }
  expect(known.size).toBeGreaterThanOrEqual(publicPages.length);
});

test('pages that a child or a family must be able to hide have neutral titles', async ({ page }) => {
  const telling = /barn|grupp|anmäl|stöd|våld|beroende|missbruk|sjuk|separ|skil|hjälp|trappan|solrosen/i;
  for (const path of publicPages.filter((each) => /^\/(for-barn|for-ungdomar|anmalan)\//.test(each))) {
    await page.goto(path);
    expect(await page.title(), path).not.toMatch(telling);
    expect(await page.title()).not.toBe('');
  }
});

test('while the content is a sample, every page says so and asks search engines to stay away', async ({
  page,
}) => {
  for (const path of publicPages) {
    await page.goto(path);
    await expect(page.getByText('påhittad').first()).toBeVisible();
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  }
});

test('a round is shown with absolute dates, and Trappan’s with its term only', async ({ page }) => {
  await page.goto('/stodgrupper/solrosen/');
  await expect(page.getByRole('main')).toContainText(/\d{1,2} (januari|februari|september|augusti)/);
  await page.goto('/stodgrupper/trappan/');
  const text = (await page.locator('.round').allInnerTexts()).join('\n');
  expect(text).toMatch(/våren 2027|hösten 2027/i);
  expect(text).not.toMatch(
    /\d{1,2} (januari|februari|mars|april|maj|juni|augusti|september|oktober|november|december)/,
  );
  expect(text).not.toMatch(/\d{1,2}[.:]\d{2}–\d{1,2}[.:]\d{2}/);
});

test('static, on-demand and function answers carry the same security headers', async ({ request }) => {
  const names = [
    'content-security-policy',
    'referrer-policy',
    'x-content-type-options',
    'x-frame-options',
    'permissions-policy',
    'cross-origin-opener-policy',
    'cross-origin-resource-policy',
    'strict-transport-security',
  ];
  const answers = await Promise.all(
    ['/', '/anmalan/foralder/', '/finns-inte/', '/api/registrations', '/samordning/', '/favicon.ico'].map(
      (path) => request.get(path),
    ),
  );
  const [page = '', , , functionAnswer = ''] = answers.map((answer) =>
    String(answer.headers()[names[0] ?? '']),
  );
  // An answer that is no page has no style to name.
  const style = / 'sha256-[^']+'/;
  expect(page).toMatch(style);
  expect(functionAnswer).toBe(page.replace(style, ''));
  const headers = answers.map((answer) =>
    names.map((name) => `${name}: ${answer.headers()[name]?.replace(style, '')}`),
  );
  for (const each of headers) expect(each).toEqual(headers[0]);
  expect(headers[0]?.join()).not.toContain('undefined');
});

test('a scheduled function cannot be called from outside', async ({ request }) => {
  for (const name of Object.keys(scheduleAgesMaxMinutes))
    for (const path of [`/.netlify/functions/${name}`, `/${name}`, `/api/${name}`]) {
      expect((await request.get(path)).status()).toBe(404);
      expect((await request.post(path, { data: {} })).status()).toBeGreaterThanOrEqual(400);
    }
});

test('the health of a product that has just been started is green, for anybody who asks', async ({
  request,
}) => {
  await expect(async () => {
    const answer = await request.get('/api/health', { headers: { origin: 'https://monitor.example' } });
    expect(answer.status()).toBe(200);
    expect(await answer.json()).toMatchObject({ status: 'green' });
  }).toPass({ timeout: 10_000 });
});
