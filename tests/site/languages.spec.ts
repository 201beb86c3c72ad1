import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { expect, test } from './product.ts';
import { codeOn, fill, written } from './registering.ts';
import { buildWithArabic } from './right-to-left.ts';

test.describe.configure({ timeout: 120_000 });

const paths = [
  '/',
  '/stodgrupper/solrosen/',
  '/stodgrupper/skilda-varldar/',
  '/stodgrupper/trappan/',
  '/stodgrupper/barnkraft/',
  '/hjalp-nu/',
  '/anmalan/',
  '/anmalan/foralder/',
  '/anmalan/barn/',
  '/anmalan/yrkesverksam/',
];
const wholly = new Set(['/', '/stodgrupper/barnkraft/', '/hjalp-nu/', '/anmalan/', '/anmalan/foralder/']);
const forms = { parent: 'foralder', child: 'barn', professional: 'yrkesverksam' } as const;

const languages = [
  {
    prefix: '/en',
    lang: 'en-GB',
    next: 'Continue',
    send: 'Send',
    check: 'Check your answers',
    asked: 'I have asked now',
    error: /^Error: /,
  },
  {
    prefix: '/lattlast',
    lang: 'sv',
    next: 'Gå vidare',
    send: 'Skicka',
    check: 'Titta på dina svar',
    asked: 'Jag har frågat nu',
    error: /^Fel: /,
  },
];

/** No findings of axe, nothing beside the page, and one heading. */
const isSound = async (page: Page, state: string) => {
  await fits(page, state);
  expect(await axeFindings(page), state).toEqual([]);
};

const fits = async (page: Page, state: string) => {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, state).toBeLessThanOrEqual(0);
  await expect(page.locator('h1'), state).toHaveCount(1);
};

for (const { prefix, lang, next, send, check, asked, error } of languages) {
  test(`every page of ${prefix}/ is accessible, fits 320 px, and is said to be in ${lang}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of paths) {
      const answer = await page.goto(`${prefix}${path}`);
      expect(answer?.status(), path).toBe(200);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      // The four groups are one page with other words, and so are the forms: one of each is measured whole.
      await (wholly.has(path) ? isSound : fits)(page, path);
    }
  });

  test(`the states of ${prefix}/’s forms are accessible at 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${prefix}/anmalan/yrkesverksam/`);
    await page.getByRole('button', { name: next, exact: true }).click();
    await isSound(page, 'ask family');
    await page.goto(`${prefix}/anmalan/barn/`);
    await page.getByRole('button', { name: next, exact: true }).click();
    await isSound(page, 'errors');
    await fill(page, written.child);
    await page.getByRole('button', { name: next, exact: true }).click();
    await isSound(page, 'check');
    await page.getByRole('button', { name: send, exact: true }).click();
    await expect(page.locator('.receipt__code')).toBeVisible();
    await isSound(page, 'receipt');
  });

  test.describe(`without JavaScript, from ${prefix}/ to the receipt`, () => {
    test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

    for (const registrant of ['parent', 'child', 'professional'] as const)
      test(`a ${registrant} never leaves the language`, async ({ page }) => {
        const form = `${prefix}/anmalan/${forms[registrant]}/`;
        await page.goto(`${prefix}/`);
        await page.locator(`nav a[href="${prefix}/anmalan/"]`).first().click();
        await page.locator(`main a[href="${form}"]`).click();
        const { texts, choices } = written[registrant];

        await page.locator('[name=message]').fill(texts.message ?? 'Sentinelrad');
        await page.getByRole('button', { name: next, exact: true }).click();
        if (registrant === 'professional') {
          await fits(page, 'ask family');
          await page.getByRole('button', { name: asked }).click();
        } else {
          await expect(page).toHaveTitle(error);
          await fits(page, 'errors');
        }
        await expect(page.locator('[name=message]')).toHaveValue(texts.message ?? 'Sentinelrad');
        await fill(page, { ...written[registrant], choices });
        await page.getByRole('button', { name: next, exact: true }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(check);
        await fits(page, 'check');
        await page.getByRole('button', { name: send, exact: true }).click();
        await expect(page.locator('.receipt__code')).toBeVisible();
        await fits(page, 'receipt');
        expect(await codeOn(page)).not.toBe('');
        expect(new URL(page.url()).pathname).toBe(form);
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
      });
  });
}

test('an English form answers in English, the numbers in its reasons too', async ({ page }) => {
  await page.goto('/en/anmalan/foralder/');
  await page.locator('[name=phone]').fill('12');
  await page.locator('[name=name]').fill('x'.repeat(133));
  await page.getByRole('button', { name: 'Continue' }).click();
  const reasons = await page.getByRole('alert').innerText();
  expect(reasons).toContain('Check the phone number.');
  expect(reasons).toContain('Shorten the text to at most 120 characters. Now it is 133.');
  expect(reasons).toContain('Choose at least one answer.');
  expect(reasons).not.toMatch(/[åäö]/);
  await expect(page.locator('[name=phone]')).toHaveAccessibleDescription(/^.*Error: Check the phone number/);
});

test('English pages hold no Swedish but names, places and what is said to be Swedish', async ({ page }) => {
  const names =
    /Solrosen|Skilda världar|Trappan|Barnkraft|Föräldrarådgivningen vid Familjecentralen|Kvinnofridslinjen|Almköping|Välj att sluta|Maja Lindelöf|orosanmälan|bistånd|Lättläst|Lövängen|Sjöstranden/g;
  for (const path of paths) {
    await page.goto(`/en${path}`);
    const swedish = page.locator('[lang="sv"]');
    await swedish.evaluateAll((elements) => {
      for (const element of elements) element.remove();
    });
    expect((await page.locator('body').innerText()).replace(names, ''), path).not.toMatch(/[åäö]/i);
  }
});

test('dates, times and statuses are the rounds’ own, and Trappan’s have their term only', async ({
  page,
}) => {
  await page.goto('/en/stodgrupper/solrosen/');
  const solrosen = await page.locator('.rounds').innerText();
  expect(solrosen).toMatch(/Starts on Monday, 18 January 2027\.\s+Once a week at 16:30–18:30\./);
  expect(solrosen).toContain('Few places left.');
  await page.goto('/en/stodgrupper/trappan/');
  const trappan = await page.locator('.rounds').innerText();
  expect(trappan).toMatch(/Starts in (spring|autumn) 2027\./);
  expect(trappan).not.toMatch(/\d{1,2} [A-Z][a-z]+ 20|\d{2}:\d{2}|Arranged by/);
});

test('a page leads to itself in the other languages; an answered form does not', async ({ page }) => {
  const links = page.locator('nav [hreflang]');
  const alternates = page.locator('link[rel=alternate]');
  for (const path of paths) {
    await page.goto(path);
    expect(await links.allInnerTexts()).toEqual(['English', 'Lättläst']);
    await page.goto(`/en${path}`);
    expect(await links.allInnerTexts()).toEqual(['Svenska', 'Lättläst']);
    expect(await links.evaluateAll((each) => each.map((link) => link.getAttribute('href')))).toEqual([
      path,
      `/lattlast${path}`,
    ]);
    expect(await alternates.evaluateAll((each) => each.map((link) => link.getAttribute('hreflang')))).toEqual(
      ['en-GB', 'sv'],
    );
  }
  await page.goto('/en/anmalan/barn/');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(links).toHaveCount(0);
  await page.goto('/integritet/');
  await expect(links).toHaveCount(0);
});

test('a language that nobody has written, and a form that there is not, are not found', async ({ page }) => {
  for (const path of [
    '/fi/',
    '/fi/hjalp-nu/',
    '/fi/anmalan/foralder/',
    '/en/anmalan/alla/',
    '/en/stodgrupper/alla/',
  ]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Den här sidan finns inte');
  }
});

test('titles of forms and of help tell nothing', async ({ page }) => {
  const telling = /child|group|support|help|barn|grupp|stöd|hjälp|anmäl|register/i;
  for (const { prefix } of languages)
    for (const path of paths.filter((each) => /anmalan|hjalp/.test(each))) {
      await page.goto(`${prefix}${path}`);
      expect(await page.title(), path).not.toMatch(telling);
    }
});

test.describe('a language written from the right, added as a folder of content', () => {
  test.describe.configure({ timeout: 180_000 });

  test('is built, mirrored and fits 320 px; words that lack are Swedish, and the build says what lags', async ({
    page,
  }) => {
    const arabic = await buildWithArabic();
    try {
      expect(arabic.log).toContain('ar/stodgrupper/solrosen: content/stodgrupper/solrosen.yaml har ändrats.');
      expect(arabic.log).toContain('ar/ord: saknar ”Hoppa till innehållet”.');
      expect(arabic.log).not.toMatch(/ en\/| lattlast\//);

      await page.setViewportSize({ width: 320, height: 640 });
      for (const path of ['/', '/stodgrupper/solrosen/', '/hjalp-nu/', '/anmalan/', '/anmalan/foralder/']) {
        await page.goto(`${arabic.url}/ar${path}`);
        await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
        await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
        await isSound(page, path);
        const { brand, exit } = await page.evaluate(() => {
          const left = (selector: string) =>
            document.querySelector(selector)?.getBoundingClientRect().left ?? 0;
          return { brand: left('.brand'), exit: left('.quick-exit') };
        });
        // Side by side where both have room, else one below the other: the exit at the line's end, which is left.
        expect(exit, path).toBeLessThanOrEqual(brand);
      }

      await page.goto(`${arabic.url}/ar/`);
      await expect(page.locator('.quick-exit')).toHaveText('غادر الموقع بسرعة');
      await expect(page.locator('.skip-link')).toHaveText('Hoppa till innehållet');
      await expect(page.locator('.round__when').first()).toContainText('يناير');
      // Digits in groups would change places where everything else runs from the right.
      const number = page.locator('.phone-number bdi').first();
      await expect(number).toHaveCSS('direction', 'ltr');

      await page.goto(`${arabic.url}/ar/anmalan/foralder/`);
      await page.getByRole('button', { name: 'متابعة' }).click();
      const field = page.locator('.field--error').first();
      await expect(field).toHaveCSS('border-left-width', '0px');
      await expect(field).not.toHaveCSS('border-right-width', '0px');
      await isSound(page, 'errors');
    } finally {
      arabic.stop();
    }
  });
});
