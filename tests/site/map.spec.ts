import { fileContent } from '../../src/adapters/file-content.ts';
import { checkContent } from '../../src/core/content/check-content.ts';
import { isOutdated } from '../../src/core/content/confirmed.ts';
import { offerMap } from '../../src/core/content/offer-map.ts';
import { dateText } from '../../src/core/content/swedish-date.ts';
import { buildDate } from './prepared.ts';
import { expect, test } from './product.ts';

const checked = checkContent(await fileContent('content').read());
if (!checked.ok) throw new Error(JSON.stringify(checked.errors, null, 2));
const { districts, methods, providers, rounds } = checked.content;
const map = offerMap(checked.content, buildDate);

test('the map says of each district and need in which terms something is, and where nothing is', async ({
  page,
}) => {
  await page.goto('/kartan/');
  for (const { district, needs } of map.districts) {
    const row = page.getByRole('row', { name: district.name });
    for (const [index, { terms }] of needs.entries()) {
      const cell = row.getByRole('cell').nth(index);
      if (terms.length === 0) await expect(cell).toHaveText('Inget');
      else await expect(cell).toHaveText(/^\s*(hösten|våren) \d+(–\d+)? år/);
    }
  }
});

test('the map says for which ages something is: what overlaps or touches is told as one', async ({
  page,
}) => {
  await page.goto('/kartan/');
  const cells = (district: string) => page.getByRole('row', { name: district }).getByRole('cell');
  await expect(cells('Kvarnvik').nth(0)).toHaveText('våren 7–9 år');
  await expect(cells('Sjöstranden').nth(3)).toHaveText('våren 8–10 år');
});

test('a gap is seen without colour: another mark and another weight', async ({ page }) => {
  await page.goto('/kartan/');
  const looks = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((mark) => [
        getComputedStyle(mark).fontWeight,
        getComputedStyle(mark, '::before').borderTopStyle,
      ]);
  const [weight, edge] = await looks('.mark--gap');
  expect([weight, edge]).not.toEqual(await looks('.mark:not(.mark--gap)'));
  expect(edge).toBe('dashed');
});

test('on a phone each district is a list that names the group of every mark', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/kartan/');
  const named = await page
    .locator('.offer-map tbody tr')
    .first()
    .locator('td')
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
  expect(named).toEqual(['"Solrosen"', '"Skilda världar"', '"Trappan"', '"Barnkraft"']);
});

for (const landscape of [false, true])
  test(`the map prints on ${landscape ? 'lying' : 'standing'} A4 as a table, with its head on white`, async ({
    page,
  }) => {
    await page.goto('/kartan/');
    const pdf = await page.pdf({ format: 'A4', landscape });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(landscape ? 2 : 1);
    await page.setViewportSize({ width: landscape ? 1020 : 672, height: 950 });
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.offer-map thead')).toBeVisible();
  });

test('a district’s page tells what is missing, where it is instead, and whom to call', async ({ page }) => {
  await page.goto('/kartan/norrskogen/');
  const missing = page.getByRole('region', { name: 'Det här saknas' });
  await expect(missing).toContainText('Barnkraft finns inte i Norrskogen');
  await expect(missing).toContainText('Den finns i Innerstaden och Sjöstranden. Fråga om en plats där.');
  await expect(page.getByRole('main').getByRole('link', { name: '08-465 004 10' })).toBeVisible();
});

test('the table for a spreadsheet is answered as such, with the mark that Excel wants', async ({
  request,
}) => {
  const answer = await request.get('/kartan/kartan.csv');
  expect(answer.headers()['content-type']).toMatch(/^text\/csv; charset=utf-8$/i);
  const text = (await answer.body()).toString('utf8');
  expect(text.startsWith('\uFEFFStadsdel;Grupp;')).toBe(true);
  for (const { name } of districts) expect(text).toContain(`\r\n${name};`);
});

test('a provider’s page has the way in, a number to tap, when it was confirmed, and a link to register', async ({
  page,
}) => {
  for (const { slug, contact, confirmedOn } of providers) {
    await page.goto(`/anordnare/${slug}/`);
    const main = page.getByRole('main');
    await expect(main.getByRole('link', { name: contact.phone })).toHaveAttribute(
      'href',
      /^tel:08465004\d\d$/,
    );
    await expect(main).toContainText(`Uppgifterna bekräftades ${dateText(confirmedOn)}`);
    await expect(main.locator('.outdated')).toHaveCount(isOutdated(confirmedOn, buildDate) ? 1 : 0);
    await expect(main.locator('a[href="/anmalan/foralder/"]')).toBeVisible();
  }
});

test('nothing tells who arranges a round of Trappan: no page of a provider, no district, no table', async ({
  page,
  request,
}) => {
  const arranging = providers.filter(({ slug }) =>
    rounds.some((round) => round.group === 'trappan' && round.provider === slug),
  );
  expect(arranging.length).toBeGreaterThan(1);
  for (const { slug } of providers) {
    await page.goto(`/anordnare/${slug}/`);
    await expect(page.locator('.round[data-group="trappan"]')).toHaveCount(0);
  }
  await page.goto('/kartan/');
  const cells = await page.locator('td[data-group="trappan"]').allInnerTexts();
  expect(new Set(cells).size).toBe(1);
  for (const { slug } of districts) {
    await page.goto(`/kartan/${slug}/`);
    const told = (await page.locator('.round[data-group="trappan"]').allInnerTexts()).join();
    for (const { name } of providers) expect(told).not.toContain(name);
  }
  const table = await (await request.get('/kartan/kartan.csv')).text();
  for (const line of table.split('\r\n').filter((each) => each.includes(';Trappan;')))
    expect(line).toMatch(/;(inget;;;|ring Föräldrarådgivningen;;[a-zåäö, ]+)$/);
});

test('a round leads to who arranges it', async ({ page }) => {
  await page.goto('/stodgrupper/solrosen/');
  await page.getByRole('link', { name: 'Kvarnviks stadsdel' }).first().click();
  await page.waitForURL('**/anordnare/kvarnvik/');
});

test('each method says first that it is history, and leads to no registration', async ({ page }) => {
  for (const { slug } of methods) {
    await page.goto(`/metoder/${slug}/`);
    await expect(page.locator('main p').first()).toContainText('Det här är historia');
    await expect(page.locator('main a[href^="/anmalan/"]')).toHaveCount(0);
  }
});

test('leaders find their networks, supervision, material and whom to call', async ({ page }) => {
  await page.goto('/for-gruppledare/');
  const main = page.getByRole('main');
  for (const name of ['Skilda världar', 'Beroende', 'Barnkraft', 'Handledning', 'Material'])
    await expect(main.getByRole('heading', { name })).toBeVisible();
  await expect(main.getByRole('link', { name: '08-465 004 10' })).toBeVisible();
});
