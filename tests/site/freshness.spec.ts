import { buildDate } from './prepared.ts';
import { expect, test } from './product.ts';

const pages = ['/', '/stodgrupper/solrosen/', '/hjalp-nu/'];
const note = 'Den här sidan är från tisdag 24 november 2026. Ring och fråga om datumen.';

test('every built page tells in its footer from which day it is', async ({ page }) => {
  for (const path of pages) {
    await page.goto(path);
    const footer = page.getByRole('contentinfo');
    await expect(footer).toContainText('Sidan är från tisdag 24 november 2026.');
    await expect(footer.locator('time')).toHaveAttribute('datetime', buildDate);
  }
});

test('a page that was built within two days says no more', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-26T22:00:00+01:00');
  for (const path of pages) {
    await page.goto(path);
    await expect(page.getByText(note)).toBeHidden();
  }
});

test('a page that has not been built for two days says so before anything else', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-27T02:00:00+01:00');
  for (const path of pages) {
    await page.goto(path);
    await expect(page.getByText(note)).toBeVisible();
    const above = await page.getByText(note).evaluate((shown) => {
      const heading = document.querySelector('h1');
      return heading && shown.getBoundingClientRect().top < heading.getBoundingClientRect().top;
    });
    expect(above).toBe(true);
  }
});

test('a round that has begun is said to have, on Swedish pages and on those in other languages', async ({
  page,
}) => {
  await page.goto('/dev/komponenter/');
  const rounds = page.locator('.round');
  await expect(rounds.filter({ hasText: 'Måndagar 16.30–18.30, sedan 7 september 2026.' })).toHaveCount(2);
  await expect(rounds.filter({ hasText: 'Började måndag 7 september 2026.' })).toHaveCount(2);
});

test('a page made on demand is never old', async ({ page }) => {
  await page.clock.setFixedTime('2027-03-01T12:00:00+01:00');
  for (const path of ['/anmalan/barn/', '/finns-inte/']) {
    await page.goto(path);
    await expect(page.locator('[data-built-on], footer time')).toHaveCount(0);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the day stands in the footer all the same', async ({ page }) => {
    await page.goto('/stodgrupper/solrosen/');
    await expect(page.getByRole('contentinfo')).toContainText('Sidan är från tisdag 24 november 2026.');
  });
});
