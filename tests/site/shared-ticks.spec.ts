import { expect, test } from './product.ts';

const finder = '/stodgrupper/hitta/';

test('a narrowed list can be sent to somebody: its address keeps the ticks, where no server sees them', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(finder);
  const entries = await page.evaluate(() => history.length);
  await page.getByLabel('På arabiska').check();
  await page.getByLabel('Plats kvar').check();
  const address = page.url();
  expect(new URL(address).hash).toBe('#visa=plats,arabiska');
  expect(await page.evaluate(() => history.length)).toBe(entries);
  const seen = await page.locator('.round:visible').allTextContents();

  // Somebody else opens what they were sent.
  await page.goto('/');
  await page.goto(address);
  await expect(page.getByLabel('På arabiska')).toBeChecked();
  expect(await page.locator('.round:visible').allTextContents()).toEqual(seen);
  expect(asked.filter((url) => url.includes('arabiska'))).toEqual([]);

  await page.getByLabel('På arabiska').uncheck();
  await page.getByLabel('Plats kvar').uncheck();
  expect(page.url()).not.toContain('#');
});

test('a list that is narrowed stays so by the next choice', async ({ page }) => {
  await page.goto(`${finder}#visa=plats`);
  await expect(page.getByLabel('Plats kvar')).toBeChecked();
  await page.getByRole('link', { name: /^Kvarnvik/ }).click();
  await expect(page).toHaveURL(new RegExp(`${finder}kvarnvik/#visa=plats$`));
  await expect(page.getByLabel('Plats kvar')).toBeChecked();
});

test('what an address asks for and the list does not have is left alone', async ({ page }) => {
  await page.goto(`${finder}#visa=<b>,klingonska,%E0%A4%A`);
  await expect(page.locator('.narrow :checked')).toHaveCount(0);
});
