import { expect, test } from './product.ts';

const neutral = 'https://www.smhi.se/';

test.beforeEach(async ({ page }) => {
  // The neutral page lies outside of this machine; what matters is that the browser goes there.
  await page.route(`${neutral}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Väder</title><h1>Väder</h1>' }),
  );
});

const exit = { name: /Lämna sidan snabbt/ };

test('leaves at a click, in place of the page, and Back shows nothing of it', async ({ page }) => {
  await page.goto('/hjalp-nu/');
  await page.goto('/anmalan/barn/');
  await page.getByRole('textbox').first().fill('Tindra');
  await page.getByRole('link', exit).click();
  await expect(page).toHaveURL(neutral);
  await page.goBack();
  await expect(page).not.toHaveURL(/anmalan/);
});

test('leaves at three presses of Shift', async ({ page }) => {
  await page.goto('/for-barn/');
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  await expect(page).toHaveURL(neutral);
});

test('stays when capitals are typed in a field', async ({ page }) => {
  await page.goto('/anmalan/foralder/');
  const field = page.getByRole('textbox').first();
  await field.focus();
  for (const letter of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${letter}`);
  await page.waitForTimeout(300);
  await expect(page).toHaveURL(/anmalan/);
  await expect(field).toHaveValue('ABCD');
});

test('is on every page, and its target is the configured one', async ({ page }) => {
  for (const path of [
    '/',
    '/stodgrupper/trappan/',
    '/for-barn/',
    '/hjalp-nu/',
    '/integritet/',
    '/anmalan/barn/',
    '/finns-inte/',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('link', exit)).toHaveAttribute('href', neutral);
    await expect(page.getByRole('link', exit)).toBeInViewport();
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('is a link', async ({ page }) => {
    await page.goto('/for-barn/');
    await page.getByRole('link', exit).click();
    await expect(page).toHaveURL(neutral);
  });
});
