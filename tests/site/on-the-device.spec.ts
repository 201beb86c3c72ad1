import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator, Page } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.ts';
import { expect, test } from './product.ts';
import { fill, press, register, written } from './registering.ts';

/*
 * What stays on a device that others use too: nothing of what was written, whichever way the page was left. Playwright
 * switches the back/forward cache off; people have it on.
 */
test.use({
  launchOptions: {
    ...(findChromium() ? { executablePath: findChromium() as string } : {}),
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

const family = written.parent;
const form = '/anmalan/foralder/';

/** Runs once the page has stopped moving on: one that comes from memory is fetched anew at once. */
const settled = async <Value>(page: Page, work: () => Value | Promise<Value>): Promise<Value> => {
  let value: Value | undefined;
  await expect(async () => {
    value = await page.evaluate(work);
  }).toPass();
  return value as Value;
};

/** Everything that the page holds, shown or not: markup, and what fields hold now. */
const held = (page: Page): Promise<string> =>
  settled(page, () => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')];
    return document.documentElement.outerHTML + fields.map(({ value }) => value).join('\n');
  });

const answers = Object.values(family.texts).flatMap((text) => text.split('\n'));

/** Goes back, or reloads, and looks for any of the answers. Coming from memory fires no load, so it is not waited for. */
const expectNothing = async (
  page: Page,
  steps: readonly ('back' | 'forward' | 'reload')[],
): Promise<void> => {
  for (const [index, step] of steps.entries()) {
    // A page that comes from memory may just be fetching itself anew: then it cannot be reloaded yet.
    if (step === 'reload') await expect(() => page.reload()).toPass();
    else await settled(page, step === 'back' ? () => history.back() : () => history.forward());
    await page.waitForTimeout(500);
    const found = await held(page);
    for (const answer of answers) expect(found, `step ${index + 1}, ${step}`).not.toContain(answer);
  }
};

/** Another site, which notes what it is told of where a visitor comes from. */
const otherSite = async () => {
  const told: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/') told.push(request.headers);
    response.setHeader('content-type', 'text/html');
    response.end('<title>Väder</title><h1>Väder</h1>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, told, stop: () => new Promise((resolve) => server.close(resolve)) };
};

const exit = (page: Page) => page.getByRole('link', { name: 'Lämna sidan snabbt' });
/** The built page names a site that no test machine reaches. */
const leadTo = (link: Locator, url: string) =>
  link.evaluate((element, href) => element.setAttribute('href', href), url);

test('the back/forward cache is on in these tests', async ({ page }) => {
  await page.goto('/om/');
  await page.evaluate(() =>
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
  );
  await page.goto('/hjalp-nu/');
  await settled(page, () => history.back());
  await expect.poll(() => settled(page, () => Reflect.get(window, 'persisted'))).toBe(true);
});

for (const javaScriptEnabled of [true, false])
  test.describe(`after sending, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('Back, Forward and reload show none of the answers', async ({ page }) => {
      await register(page, family);
      await expectNothing(page, [
        'reload',
        'back',
        'reload',
        'back',
        'reload',
        'forward',
        'forward',
        'reload',
      ]);
    });
  });

test('after a link from the check page too, and after a jump to a field that was wrong', async ({ page }) => {
  await page.goto(form);
  await fill(page, { ...family, texts: { ...family.texts, phone: '12' } });
  await press(page, 'Gå vidare');
  await page.getByRole('alert').getByRole('link').first().click();
  await expect(page).toHaveURL(/#phone$/);
  await expect(page.locator('[name=phone]')).toBeFocused();
  await page.locator('[name=phone]').fill(family.texts.phone as string);
  await press(page, 'Gå vidare');
  // Until the page is left a reload must not lose what was written.
  await page.reload();
  await expect(page.getByRole('main')).toContainText(family.texts.name as string);
  await page.locator('a[href="/hjalp-nu/"]').first().click();
  await expect(page).toHaveURL(/hjalp-nu/);
  await expectNothing(page, ['back', 'reload', 'back', 'reload', 'back', 'forward']);
});

for (const from of ['the check page', 'the receipt'] as const)
  test(`after quick exit from ${from} Back and reload show none of the answers, and nothing is left in any store`, async ({
    page,
    context,
  }) => {
    const other = await otherSite();
    await page.goto('/om/');
    await page.goto(form);
    await fill(page, family);
    await press(page, 'Gå vidare');
    if (from === 'the receipt') await press(page, 'Skicka');
    await leadTo(exit(page), other.url);
    await exit(page).click();
    await expect(page).toHaveURL(other.url);
    // Not a word of where the visitor came from.
    expect(other.told).toHaveLength(1);
    expect(other.told[0]?.referer).toBeUndefined();
    await expectNothing(page, ['back', 'reload', 'back', 'reload', 'forward']);
    expect(await context.cookies()).toEqual([]);
    const stored = await settled(page, async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ]);
    expect(stored).toEqual([0, 0, 0, 0]);
    await other.stop();
  });

test('quick exit makes the browser forget the pages that it has kept', async ({ page, request }) => {
  expect((await request.get('/lamna.txt')).headers()['clear-site-data']).toBe('"cache"');
  const other = await otherSite();
  const bytesOfScript = () =>
    page.evaluate(() =>
      performance.getEntriesByType('resource').flatMap((entry) => {
        const { name, transferSize } = entry as PerformanceResourceTiming;
        return name.endsWith('.js') ? [transferSize] : [];
      }),
    );
  await page.goto('/om/');
  await page.goto('/hjalp-nu/');
  expect(await bytesOfScript()).toEqual([0]);
  await leadTo(exit(page), other.url);
  await exit(page).click();
  await expect(page).toHaveURL(other.url);
  await page.waitForTimeout(500);
  await page.goto('/hjalp-nu/');
  expect((await bytesOfScript())[0]).toBeGreaterThan(0);
  await other.stop();
});

test('quick exit waits for nothing: the page is blank at once, and a network that hangs holds nobody', async ({
  page,
}) => {
  const other = await otherSite();
  await page.route('**/lamna.txt', () => undefined);
  await page.goto('/for-barn/');
  await leadTo(exit(page), other.url);
  const blank = await exit(page).evaluate((link) => {
    (link as HTMLAnchorElement).click();
    return document.body.hidden;
  });
  expect(blank).toBe(true);
  await expect(page).toHaveURL(other.url);
  await page.unrouteAll();
  await other.stop();
});

for (const path of ['/hjalp-nu/', form])
  test(`a link from ${path} to another site tells nothing of where the visitor comes from`, async ({
    page,
  }) => {
    const other = await otherSite();
    await page.goto(path);
    await leadTo(page.locator('a[href="/om/"]').first(), other.url);
    await page.locator(`a[href="${other.url}"]`).click();
    await expect(page).toHaveURL(other.url);
    expect(other.told.map(({ referer, origin }) => [referer, origin])).toEqual([[undefined, undefined]]);
    await other.stop();
  });
