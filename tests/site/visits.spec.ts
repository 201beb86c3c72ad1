import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { organiserLink } from './desk.ts';
import { mailsTo } from './lecture-mails.ts';
import { expect, test } from './product.ts';
import type { RunningProduct } from './running-product.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

const fill = async (page: Page, workplace: string) => {
  await page.getByRole('radio', { name: /^Personalen/ }).check();
  await page.getByLabel('Vilken skola eller arbetsplats?').fill(workplace);
  await page.getByLabel('Vilken stadsdel?').selectOption('kvarnvik');
  await page.getByLabel('När skulle det passa?').fill('En onsdag i januari');
  await page.getByLabel('Ditt namn').fill('Alex Ström');
  await page.getByLabel('Din e-post på jobbet').fill('alex@example.se');
};

const signIn = async (page: Page, product: RunningProduct, name: string) => {
  await page.goto(await organiserLink(product, name));
  await page.getByRole('link', { name: 'Skolor och arbetsplatser som vill ha besök' }).click();
  await expect(heading(page)).toHaveText('Besök');
};
const item = (page: Page, workplace: string) => page.getByRole('listitem').filter({ hasText: workplace });

for (const javaScriptEnabled of [true, false])
  test.describe(`with${javaScriptEnabled ? '' : 'out'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('a school asks for a visit, which is a task on the desk and a mail', async ({
      page,
      browser,
      baseURL,
      product,
    }) => {
      const workplace = `Ekskolan ${javaScriptEnabled}`;
      await page.goto('/for-yrkesverksamma/');
      await page.getByRole('link', { name: 'Be om ett besök' }).click();
      await page.getByLabel('Vilken skola eller arbetsplats?').fill(workplace);
      await page.getByRole('button', { name: 'Be om ett besök' }).click();
      await expect(page).toHaveTitle('Fel: Be om ett besök');
      await page.getByRole('link', { name: 'Skriv när det skulle passa, ungefär.' }).click();
      await expect(page.getByLabel('När skulle det passa?')).toBeFocused();
      await expect(page.getByLabel('Vilken skola eller arbetsplats?')).toHaveValue(workplace);
      await fill(page, workplace);
      await page.getByRole('button', { name: 'Be om ett besök' }).click();
      await expect(heading(page)).toHaveText('Tack, vi har fått det');
      await expect
        .poll(async () =>
          (await mailsTo(product, '"Föräldrarådgivningen" <samordning@example.se>'))
            .map(({ text }) => text)
            .join(),
        )
        .toContain(workplace);

      // The sign-in needs a script; what follows must not.
      const signing = await browser.newContext({
        ...(baseURL === undefined ? {} : { baseURL }),
        javaScriptEnabled: true,
      });
      await signIn(await signing.newPage(), product, 'Olle Ek');
      const context = await browser.newContext({
        ...(baseURL === undefined ? {} : { baseURL }),
        javaScriptEnabled,
        storageState: await signing.storageState(),
      });
      const desk = await context.newPage();
      await desk.goto('/samordning/besok/');
      await expect(item(desk, workplace)).toContainText('alex@example.se');
      await desk.getByRole('button', { name: `Jag tar det: ${workplace}` }).click();
      await expect(item(desk, workplace)).toContainText('Olle Ek har tagit det');
      await desk.getByRole('button', { name: `Dag är bestämd: ${workplace}` }).click();
      await expect(item(desk, workplace)).toContainText('Dag är bestämd. Olle Ek håller i det');
      await desk.getByRole('button', { name: `Klart: ${workplace}` }).click();
      // The page comes back to the visit, and the browser opens what is folded around it.
      await desk.getByRole('button', { name: `Öppna igen: ${workplace}` }).click();
      await expect(item(desk, workplace)).toContainText('Olle Ek har tagit det');
      await context.close();
      await signing.close();
    });
  });

test('of two who press at once the second is told who was first, and nothing is overwritten', async ({
  page,
  browser,
  baseURL,
  product,
}) => {
  const workplace = `Norrskolan ${randomUUID().slice(0, 4)}`;
  await page.goto('/for-yrkesverksamma/besok/');
  await fill(page, workplace);
  await page.getByRole('button', { name: 'Be om ett besök' }).click();
  await expect(heading(page)).toHaveText('Tack, vi har fått det');
  await signIn(page, product, 'Olle Ek');
  const other = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const second = await other.newPage();
  await signIn(second, product, 'Sara Alm');
  await page.getByRole('button', { name: `Jag tar det: ${workplace}` }).click();
  await second.getByRole('button', { name: `Jag tar det: ${workplace}` }).click();
  await expect(second.getByRole('heading', { name: 'Någon hann före dig' })).toBeVisible();
  await expect(item(second, workplace)).toContainText('Olle Ek har tagit det');
  await other.close();
});

test('who is not signed in sees no visit', async ({ page }) => {
  expect((await page.goto('/samordning/besok/'))?.status()).toBe(401);
  await expect(page.getByRole('link', { name: 'Logga in' })).toBeVisible();
});

test('the pages are accessible, and fit a phone', async ({ page, product }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const check = async () => {
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  };
  await page.goto('/for-yrkesverksamma/besok/');
  await check();
  await page.getByRole('button', { name: 'Be om ett besök' }).click();
  await check();
  await fill(page, 'Kvarnviksskolans centrala elevhälsa');
  await page.getByRole('button', { name: 'Be om ett besök' }).click();
  await expect(heading(page)).toHaveText('Tack, vi har fått det');
  await check();
  await signIn(page, product, 'Olle Ek');
  await check();
});
