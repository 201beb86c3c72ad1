import { expect, test } from './product.ts';

test.use({ javaScriptEnabled: false });

test('a group is found step by step, without a script, by addresses that can be shared', async ({ page }) => {
  await page.goto('/stodgrupper/');
  await page.getByRole('link', { name: 'Hitta efter behov, ålder och stadsdel' }).click();
  await page.getByRole('link', { name: /Solrosen \(3\)/ }).click();
  await page.getByRole('link', { name: 'Kvarnvik (2)' }).click();
  await expect(page).toHaveURL(/\/stodgrupper\/hitta\/solrosen\/kvarnvik\/$/);
  await expect(page.getByRole('main')).toContainText('Solrosen, Kvarnvik. 2 grupper passar.');
  await expect(page.locator('.round')).toHaveCount(2);
});

test('one part can be changed, or left out', async ({ page }) => {
  await page.goto('/stodgrupper/hitta/solrosen/kvarnvik/');
  await page.getByRole('navigation', { name: 'Var bor ni?' }).getByRole('link', { name: 'Alla' }).click();
  await expect(page).toHaveURL(/\/hitta\/solrosen\/$/);
  await page.getByRole('link', { name: /Skilda världar/ }).click();
  await expect(page).toHaveURL(/\/hitta\/skilda-varldar\/$/);
});

test('who finds nothing is told what is nearest, that they may register, and whom to call', async ({
  page,
}) => {
  await page.goto('/stodgrupper/hitta/solrosen/norrskogen/');
  const main = page.getByRole('main');
  await expect(main).toContainText('Ingen grupp passar just nu.');
  await expect(main.getByRole('link', { name: 'Solrosen (3)', exact: true })).toBeVisible();
  await expect(main.getByRole('link', { name: 'Norrskogen (3)', exact: true })).toBeVisible();
  await expect(main.getByRole('link', { name: 'Anmäl intresse' })).toBeVisible();
  await expect(main.getByRole('link', { name: '08-465 004 10' })).toBeVisible();
});

test('way in, language and room left narrow the list by style alone, and nothing lands in the address', async ({
  page,
}) => {
  await page.goto('/stodgrupper/hitta/');
  const seen = () => page.locator('.round:visible').count();
  const all = await seen();
  for (const name of ['Plats kvar', 'På arabiska', 'Genom socialtjänsten']) {
    await page.getByLabel(name).check();
    const some = await seen();
    expect(some, name).toBeGreaterThan(0);
    expect(some, name).toBeLessThan(all);
    await page.getByLabel(name).uncheck();
  }
  await page.getByLabel('På arabiska').check();
  await expect(page.locator('.round:visible')).toContainText('Skilda världar, 10–12 år');
  expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
});

test('Trappan fits every district and every way in, so that neither tells who arranges it', async ({
  page,
}) => {
  for (const district of ['norrskogen', 'ekbacka', 'kvarnvik']) {
    await page.goto(`/stodgrupper/hitta/${district}/`);
    const fits = await page
      .locator('.round[data-group="trappan"]')
      .evaluateAll((rounds) => rounds.map((round) => round.getAttribute('data-fits')));
    expect(fits, district).toHaveLength(3);
    for (const each of fits) expect(each).toMatch(/direkt bistand/);
  }
});

test('the tab of a found page is neutral, and only the first page asks to be found', async ({ page }) => {
  for (const path of ['', 'trappan/', 'solrosen/norrskogen/']) {
    await page.goto(`/stodgrupper/hitta/${path}`);
    await expect(page).toHaveTitle('Hitta rätt');
    await expect(page.locator('link[rel="canonical"]')).toHaveCount(path === '' ? 1 : 0);
  }
});
