import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { backToList, chooseKey, newLink, openCase, signIn, tabTo } from './desk.ts';
import { expect, test } from './product.ts';
import { register, written } from './registering.ts';

test('a link signs in once, leaves the address, and a second use is refused', async ({
  page,
  browser,
  product,
}) => {
  const link = newLink(product);
  await page.goto(link);
  await expect(page.getByLabel('Din nyckelfil')).toBeVisible();
  expect(page.url()).toBe(`${product.url}/samordning/`);
  const other = await browser.newContext();
  const second = await other.newPage();
  await second.goto(link);
  await expect(second.getByText('Länken gäller inte')).toBeVisible();
  await other.close();
});

test('the link that the product printed signs in', async ({ page, product }) => {
  await signIn(page, product, product.deskLink());
});

test('each status is saved, confirmed, and there again', async ({ page, product }) => {
  const code = await register(page, written.child);
  await signIn(page, product);
  await openCase(page, code);
  for (const label of ['Kontaktad', 'Plats erbjuden', 'Väntar', 'Avslutad', 'Kontaktad']) {
    await page.getByRole('radio', { name: label }).check();
    await page.getByRole('button', { name: 'Spara status' }).click();
    await expect(page.getByText(`Sparat: ${label}`)).toBeVisible();
  }
  await backToList(page);
  await openCase(page, code);
  await expect(page.getByRole('radio', { name: 'Kontaktad' })).toBeChecked();
});

test('another key opens nothing and says so', async ({ page, product }) => {
  const code = await register(page, written.parent);
  await page.goto(newLink(product));
  const stranger = join(product.directory, 'stranger.txt');
  await writeFile(stranger, 'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX\n');
  await chooseKey(page, stranger);
  await openCase(page, code);
  await expect(page.getByText('Nyckeln öppnar inte det här ärendet')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('Tindra');
});

test('a file that is no key is refused in words', async ({ page, product }) => {
  await page.goto(newLink(product));
  await chooseKey(page, 'README.md');
  await expect(page.getByRole('alert')).toContainText('I filen finns ingen nyckel');
});

test('locked and signed out, nothing of what was read is left, and Back shows nothing', async ({
  page,
  product,
}) => {
  const code = await register(page, written.parent);
  await signIn(page, product);
  await openCase(page, code);
  await page.getByRole('button', { name: 'Lås' }).click();
  expect(await page.content()).not.toContain('Tindra');
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await expect(page.getByRole('heading', { name: 'Logga in' })).toBeVisible();
  expect((await page.request.get('/api/desk/registrations')).status()).toBe(401);
  await page.goBack();
  expect(await page.content()).not.toContain('Tindra');
});

test('how the family may be reached stands before the number', async ({ page, product }) => {
  const code = await register(page, written.child);
  await signIn(page, product);
  await openCase(page, code);
  const text = await page.getByRole('main').innerText();
  expect(text).toContain('röstmeddelande');
  expect(text.indexOf('röstmeddelande')).toBeLessThan(text.indexOf('Sentinelskolan'));
  await expect(page.getByRole('heading', { name: 'Behöver barnet skydd?' })).toBeVisible();
});

test('a filled honeypot waits apart', async ({ page, product }) => {
  const answer = await page.request.post('/api/registrations', {
    data: {
      registrant: 'child',
      group: 'vet-inte',
      childAge: 9,
      phone: '070-1740605',
      contactTime: 'kvall',
      adultsKnow: 'ja',
      website: 'x',
    },
  });
  const { referenceCode } = await answer.json();
  await signIn(page, product);
  const apart = page.getByRole('region', { name: /karantän/i });
  await expect(apart.getByRole('button', { name: `Öppna ${referenceCode}` })).toBeVisible();
});

test('the desk is worked by keyboard alone, from the key file to signing out', async ({ page, product }) => {
  test.setTimeout(120_000);
  const code = await register(page, written.child);
  await page.goto(newLink(product));
  // No keyboard reaches the system's file window from a test; the control itself must take focus.
  await page.getByLabel('Din nyckelfil').focus();
  await chooseKey(page, product.keyFile);
  await expect(page.getByRole('heading', { name: 'Ärenden' })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: `Öppna ${code}` }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: `Ärende ${code}` })).toBeFocused();
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: 'Spara status' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Sparat: /)).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Logga ut' }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: 'Logga in' })).toBeVisible();
});

for (const width of [320, 1280])
  test(`the desk is accessible and fits at ${width} px, in both schemes`, async ({ page, product }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 800 });
    const code = await register(page, written.professional);
    const check = async (state: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${state} ${id} ${nodes[0]?.html}`)).toEqual([]);
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, state).toBeLessThanOrEqual(0);
    };
    await page.goto(newLink(product));
    await expect(page.getByLabel('Din nyckelfil')).toBeVisible();
    await check('key');
    await chooseKey(page, product.keyFile);
    await expect(page.getByRole('heading', { name: 'Ärenden' })).toBeVisible();
    await expect(page.getByText('Inget gallras: beslut saknas.')).toBeVisible();
    await check('list');
    await openCase(page, code);
    await check('opened');
  });
