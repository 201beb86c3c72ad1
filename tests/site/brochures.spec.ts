import AxeBuilder from '@axe-core/playwright';
import type { APIRequestContext } from '@playwright/test';
import sharp from 'sharp';
import { organiserLink } from './desk.ts';
import { expect, test } from './product.ts';
import { servicesOf } from './product-services.ts';

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

test('who follows a short address is counted by its day, without a trace of who it was, and the desk shows it', async ({
  page,
  request,
  product,
}) => {
  const { services } = await servicesOf(product);
  const countOf = async (code: string) =>
    (await services.shortAddresses.rows()).find((row) => row.code === code)?.week ?? 0;
  const before = await countOf('babv');
  for (const code of ['babv', 'BABV']) {
    const { headers } = await answerOf(request, code);
    expect(headers.location).toBe('/for-barn/barnkraft/');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['set-cookie']).toBeUndefined();
  }
  // Neither a browser that looks ahead, nor a code of no paper, nor one in a language that is not there.
  await request.get('/s/babv', { maxRedirects: 0, headers: { 'Sec-Purpose': 'prefetch' } });
  await request.head('/s/babv', { maxRedirects: 0 });
  await answerOf(request, 'finns-inte');
  await answerOf(request, 'babv-xx');
  await expect.poll(() => countOf('babv')).toBe(before + 2);
  expect(await countOf('finns-inte')).toBe(0);
  expect(await countOf('babv-xx')).toBe(0);

  await page.goto(await organiserLink(product, 'Ola Papper'));
  await page.getByRole('link', { name: 'Från papper hit' }).click();
  const row = page.getByRole('row', { name: 'Barnkraft, till barn, på väggen' });
  await expect(row.getByRole('cell').first()).toHaveText(String(before + 2));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});

test('the numbers of the short addresses are for those who are signed in', async ({ request }) => {
  const answer = await request.get('/samordning/papper/');
  expect(answer.status()).toBe(401);
  expect(await answer.text()).not.toContain('Så många gånger');
});

const answerOf = async (request: APIRequestContext, code: string) => {
  const answer = await request.get(`/s/${code}`, { maxRedirects: 0 });
  expect(answer.status()).toBe(302);
  return { headers: answer.headers() };
};
