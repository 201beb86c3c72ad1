import { builtLectureFacts } from '../../netlify/lecture-facts.ts';
import { axeFindings } from './axe.ts';
import { mailsTo, mailTo } from './lecture-mails.ts';
import { expect, test } from './product.ts';
import { servicesOf } from './product-services.ts';

for (const javaScriptEnabled of [true, false])
  test.describe(`with${javaScriptEnabled ? '' : 'out'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('one asks to be told, confirms, is told once, and is forgotten', async ({ page, product }) => {
      const email = `nasta-${javaScriptEnabled}@example.se`;
      await page.goto('/forelasningar/');
      await page.getByRole('link', { name: /^Säg till mig när nästa termins/ }).click();
      await page.getByLabel('Din e-post på jobbet').fill('nasta@');
      await page.getByRole('button', { name: 'Säg till mig' }).click();
      await expect(page).toHaveTitle('Fel: Säg till nästa termin');
      await expect(page.getByLabel('Din e-post på jobbet')).toHaveValue('nasta@');
      await page.getByLabel('Din e-post på jobbet').fill(email);
      await page.getByRole('button', { name: 'Säg till mig' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Titta i din mejl');

      const mail = await mailTo(product, email, 'Bekräfta');
      const link = /http\S+kod=\S+/.exec(mail.text ?? '')?.[0] ?? '';
      await page.goto(link);
      await page.getByRole('button', { name: 'Ja, säg till mig' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du står på listan');

      const { services } = await servicesOf(product);
      const { facts } = await builtLectureFacts();
      const tend = async (known: typeof facts) => {
        await services.nextTerm.tend(known);
        await services.lectures.tend(facts);
      };
      await tend(facts);
      expect(await mailsTo(product, email), 'what was known is no news').toHaveLength(1);
      const [one] = facts;
      if (!one) throw new Error('There is no lecture.');
      const startsAt = new Date('2027-09-15T11:30:00Z');
      const next = { ...one, slug: 'nasta', name: 'Nästa höst', cancelled: false, byInvitation: false };
      await tend([...facts, { ...next, startsAt, closesAt: startsAt }]);
      expect((await mailTo(product, email, 'Nu är nästa termins')).text).toContain('Nästa höst');
      await tend(facts);
      expect((await page.goto(link))?.status(), 'the address is gone').toBe(404);
    });
  });

test('one can be taken off the list, and whose address is on it is told to nobody', async ({
  page,
  product,
}) => {
  const email = 'av@example.se';
  const ask = async () => {
    await page.goto('/forelasningar/nasta-termin/');
    await page.getByLabel('Din e-post på jobbet').fill(email);
    await page.getByRole('button', { name: 'Säg till mig' }).click();
    return page.locator('main').innerText();
  };
  const first = await ask();
  expect(await ask()).toBe(first);
  const link = /http\S+kod=\S+/.exec((await mailTo(product, email, 'Bekräfta')).text ?? '')?.[0] ?? '';
  expect((await page.goto(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`))?.status()).toBe(404);
  await page.goto(link);
  await page.getByRole('button', { name: 'Nej, glöm min adress' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Din adress är borta');
});

test('its pages are accessible, and fit a phone', async ({ page, product }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const check = async () => {
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  };
  await page.goto('/forelasningar/nasta-termin/');
  await check();
  await page.getByRole('button', { name: 'Säg till mig' }).click();
  await check();
  await page.getByLabel('Din e-post på jobbet').fill('axe-nasta@example.se');
  await page.getByRole('button', { name: 'Säg till mig' }).click();
  await check();
  const mail = await mailTo(product, 'axe-nasta@example.se', 'Bekräfta');
  await page.goto(/http\S+kod=\S+/.exec(mail.text ?? '')?.[0] ?? '');
  await check();
  await page.goto('/forelasningar/nasta-termin/?kod=x');
  await check();
});
