import sharp from 'sharp';
import { expect, test } from './product.ts';

test('every brochure is shown by its front, with pages, day and size, and is fetched as PDF', async ({
  page,
  request,
}) => {
  await page.goto('/broschyrer/');
  const items = page.locator('.brochure');
  expect(await items.count()).toBeGreaterThanOrEqual(13);
  const fronts = await request.get('/broschyrer/framsidor.webp');
  expect(fronts.headers()['content-type']).toBe('image/webp');
  expect((await fronts.body()).length, 'all of them on a telephone').toBeLessThan(150_000);
  const { height = 0 } = await sharp(await fronts.body()).metadata();
  expect(height).toBe(340 * (await items.count()));
  for (const item of await items.all()) {
    await expect(item).toContainText(/[4-8] sidor i A5/);
    await expect(item).toContainText(/Uppgifterna gällde \d+ \p{L}+ 20\d\d/u);
    await expect(item.getByRole('img')).toHaveAccessibleName(/./);
    const link = item.getByRole('link', { name: /^Hämta som PDF, \d+ kB/ });
    const file = await request.get((await link.getAttribute('href')) ?? '');
    expect(file.headers()['content-type']).toBe('application/pdf');
    const told = Number(/(\d+) kB/.exec(await link.innerText())?.[1]);
    expect(Math.ceil((await file.body()).length / 1000)).toBe(told);
  }
});

test('a group’s page leads to its brochures', async ({ page }) => {
  await page.goto('/stodgrupper/barnkraft/');
  await page.getByRole('link', { name: 'Broschyrer om Barnkraft' }).click();
  await expect(page).toHaveURL(/\/broschyrer\/#barnkraft$/);
});

test('the short addresses on paper lead on in their language, in capitals too, and a mistyped one to the front page', async ({
  request,
}) => {
  for (const [code, path] of [
    ['trf', '/stodgrupper/trappan/'],
    ['SKB', '/for-barn/skilda-varldar/'],
    ['bay', '/for-yrkesverksamma/'],
    ['sof-en', '/en/stodgrupper/solrosen/'],
    ['alla-lattlast', '/lattlast/'],
    ['sof-xx', '/'],
    ['finns-inte', '/'],
  ]) {
    const answer = await request.get(`/s/${code}`);
    expect(new URL(answer.url()).pathname, code).toBe(path);
    expect(answer.status(), code).toBe(200);
  }
});
