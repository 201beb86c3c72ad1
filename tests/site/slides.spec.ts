import sharp from 'sharp';
import { axeFindings } from './axe.ts';
import { validator } from './markup.ts';
import { overflowPx } from './measured/layout.ts';
import { smallTargets } from './measured/targets.ts';
import { expect, test } from './product.ts';

const types = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf',
} as const;
const folder = '/broschyrer/bildspel/';

test('every deck is shown by its first slide, with length, slides and day, and is fetched for PowerPoint and as PDF', async ({
  page,
  request,
}) => {
  await page.goto(folder);
  const items = page.locator('.brochure');
  await expect(items.locator('h3')).toHaveText(['5 minuter', '15 minuter', '30 minuter']);
  const fronts = await request.get(`${folder}forsta-bilder.webp`);
  expect(fronts.headers()['content-type']).toBe('image/webp');
  expect((await fronts.body()).length, 'all of them on a telephone').toBeLessThan(60_000);
  expect(await sharp(await fronts.body()).metadata()).toMatchObject({ width: 480, height: 3 * 270 });
  for (const item of await items.all()) {
    await expect(item).toContainText(/\d+ bilder med ord att säga/);
    await expect(item).toContainText(/Uppgifterna gällde \d+ \p{L}+ 20\d\d/u);
    await expect(item.getByRole('img')).toHaveAccessibleName(/^Första bilden: ./);
    for (const [ending, type] of Object.entries(types)) {
      const link = item.locator(`a[href$=".${ending}"]`);
      await expect(link).toHaveAccessibleName(/^Hämta (för PowerPoint|som PDF), \d+ kB \d+ minuter$/);
      const file = await request.get((await link.getAttribute('href')) ?? '');
      expect(file.status()).toBe(200);
      expect(file.headers()['content-type']).toBe(type);
      const body = await file.body();
      expect(body.subarray(0, 2).toString()).toBe(ending === 'pptx' ? 'PK' : '%P');
      expect(Math.ceil(body.length / 1000)).toBe(Number(/(\d+) kB/.exec(await link.innerText())?.[1]));
    }
  }
});

test('the brochures lead to the decks, and the decks back', async ({ page }) => {
  await page.goto('/broschyrer/');
  await page.getByRole('link', { name: 'Bildspel att visa på ett möte' }).click();
  await expect(page).toHaveURL(new RegExp(`${folder}$`));
  await page.getByRole('link', { name: 'Broschyrer att dela ut efteråt' }).click();
  await expect(page).toHaveURL(/\/broschyrer\/$/);
});

test('the page of the decks is valid, and axe finds nothing, on a telephone and on a screen', async ({
  page,
  request,
}) => {
  const { results } = await validator.validateString(await (await request.get(folder)).text());
  expect(
    results.flatMap(({ messages }) => messages.map(({ message, ruleId }) => `${ruleId}: ${message}`)),
  ).toEqual([]);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(folder);
    expect(await overflowPx(page)).toBeLessThanOrEqual(0);
    expect(await smallTargets(page)).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
  }
});

test('the page asks four times at most', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(folder, { waitUntil: 'networkidle' });
  expect(asked.length, asked.join(' ')).toBeLessThanOrEqual(4);
});
