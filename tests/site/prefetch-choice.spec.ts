import { expect, test } from './product.ts';

const finder = '/stodgrupper/hitta/';

test('a choice is fetched while the finger is still on it, and opens by an ordinary load', async ({
  page,
}) => {
  await page.goto(finder);
  const fetched = page.waitForRequest((request) => request.url().endsWith(`${finder}kvarnvik/`));
  await page.getByRole('link', { name: /^Kvarnvik/ }).hover();
  await fetched;
  expect(new URL(page.url()).pathname).toBe(finder);
  await page.getByRole('link', { name: /^Kvarnvik/ }).click();
  await expect(page).toHaveURL(new RegExp(`${finder}kvarnvik/$`));
});

test('nothing but a choice is fetched ahead: least of all where quick exit leads', async ({ page }) => {
  await page.goto(finder);
  await page.locator('.quick-exit').hover();
  await page.locator('.quick-exit').focus();
  await page.getByRole('link', { name: 'Hjälp nu' }).first().hover();
  await expect(page.locator('link[rel=prefetch]')).toHaveCount(0);
});
