import { readFileSync } from 'node:fs';
import type { APIRequestContext } from '@playwright/test';
import JSZip from 'jszip';
import sharp from 'sharp';
import { axeFindings } from './axe.ts';
import { organiserLink } from './desk.ts';
import { expect, test } from './product.ts';
import { servicesOf } from './product-services.ts';

test('all that is printed is shown by its front, with pages, day, language and size, and is fetched as PDF', async ({
  page,
  request,
}) => {
  await page.goto('/broschyrer/');
  const items = page.locator('.brochure');
  const fronts = await request.get('/broschyrer/framsidor.webp');
  expect(fronts.headers()['content-type']).toBe('image/webp');
  expect((await fronts.body()).length, 'all of them on a telephone').toBeLessThan(150_000);
  const { height = 0 } = await sharp(await fronts.body()).metadata();
  expect(height).toBe(340 * (await items.count()));
  for (const item of await items.all()) {
    await expect(item).toContainText(/, (?:[4-8] sidor i A5|en sida i A4|tio kort på ett A4)/);
    await expect(item).toContainText(/Uppgifterna gällde \d+ \p{L}+ 20\d\d/u);
    await expect(item.getByRole('img')).toHaveAccessibleName(/./);
    for (const file of await item.getByRole('link').all()) {
      const path = (await file.getAttribute('href')) ?? '';
      const answer = await request.get(path);
      expect(answer.headers()['content-type'], path).toBe('application/pdf');
      const told = Number(/(\d+) kB/.exec(await file.innerText())?.[1]);
      expect(Math.ceil((await answer.body()).length / 1000), path).toBe(told);
    }
  }
  // Each brochure to read, to fold and to hang up; posters and cards as they are.
  const says = (words: string) => page.getByRole('link', { name: new RegExp(`^${words}`) }).count();
  const brochures = await says('Vik till ett häfte');
  expect(brochures).toBeGreaterThanOrEqual(13);
  expect(await says('Blad till väggen')).toBe(brochures);
  expect(await says('Läs eller skriv ut')).toBe(brochures + 4);
});

for (const javaScriptEnabled of [true, false])
  test.describe(`with${javaScriptEnabled ? '' : 'out'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('who chooses several gets one zip with all that they are printed as', async ({ page, request }) => {
      await page.goto('/broschyrer/');
      await page.getByRole('checkbox', { name: 'Ta med Trappan För föräldrar Svenska, ' }).check();
      await page
        .getByRole('checkbox', { name: 'Ta med Affischer och kort till barn Kort för fickan, yngre barn' })
        .check();
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Hämta de valda i ett paket' }).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toBe('broschyrer.zip');
      const { files } = await JSZip.loadAsync(readFileSync(await download.path()));
      expect(Object.keys(files)).toEqual([
        'trappan-foralder.pdf',
        'trappan-foralder-hafte.pdf',
        'trappan-foralder-vagg.pdf',
        'kort-barn.pdf',
      ]);
      for (const [name, file] of Object.entries(files)) {
        const published = await (await request.get(`/broschyrer/${name}`)).body();
        expect(Buffer.compare(await file.async('nodebuffer'), published), name).toBe(0);
      }
    });

    test('who chose nothing is told so, and led back', async ({ page }) => {
      await page.goto('/broschyrer/');
      await page.getByRole('button', { name: 'Hämta de valda i ett paket' }).click();
      await expect(page).toHaveTitle(/^Inget är valt/);
      await page.getByRole('link', { name: 'Välj bland broschyrerna' }).click();
      await expect(page).toHaveURL(/\/broschyrer\/$/);
    });
  });

test('a zip has papers only: whatever else is asked for is not there', async ({ request }) => {
  const asked = ['../index', '..%2F..%2Fpackage', 'framsidor', 'finns-inte', '', '%00', 'a'.repeat(9_000)];
  const answer = await request.get(`/broschyrer/valda.zip?${asked.map((name) => `valj=${name}`).join('&')}`, {
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toBe('/broschyrer/inget-valt/');
  const twice = await request.get('/broschyrer/valda.zip?valj=kort-unga&valj=kort-unga&valj=../x');
  expect(twice.headers()['content-type']).toBe('application/zip');
  expect(Object.keys((await JSZip.loadAsync(await twice.body())).files)).toEqual(['kort-unga.pdf']);
  expect((await request.post('/broschyrer/valda.zip')).status()).toBe(405);
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
    ['hej', '/for-barn/'],
    ['tjav', '/for-ungdomar/'],
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
  await request.get('/s/babv/', { maxRedirects: 0, headers: { 'Sec-Purpose': 'prefetch' } });
  await request.head('/s/babv/', { maxRedirects: 0 });
  await answerOf(request, 'finns-inte');
  await answerOf(request, 'babv-xx');
  await expect.poll(() => countOf('babv')).toBe(before + 2);
  expect(await countOf('finns-inte')).toBe(0);
  expect(await countOf('babv-xx')).toBe(0);

  await page.goto(await organiserLink(product, 'Ola Papper'));
  await page.getByRole('link', { name: 'Från papper hit' }).click();
  const row = page.getByRole('row', { name: 'Barnkraft, till barn, på väggen' });
  await expect(row.getByRole('cell').first()).toHaveText(String(before + 2));
  await page.setViewportSize({ width: 320, height: 800 });
  const { height: heightOfFigure = 0 } = (await row.getByRole('cell').first().boundingBox()) ?? {};
  expect(heightOfFigure, 'a figure and its name stand on one line').toBeLessThan(48);
  expect(await axeFindings(page)).toEqual([]);
});

test('the numbers of the short addresses are for those who are signed in', async ({ request }) => {
  const answer = await request.get('/samordning/papper/');
  expect(answer.status()).toBe(401);
  expect(await answer.text()).not.toContain('Så många gånger');
});

const answerOf = async (request: APIRequestContext, code: string) => {
  const answer = await request.get(`/s/${code}/`, { maxRedirects: 0 });
  expect(answer.status()).toBe(302);
  return { headers: answer.headers() };
};
