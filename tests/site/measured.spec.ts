import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from '@playwright/test';
import { keyboardFindings } from './measured/keyboard.ts';
import { lostText, movingParts, outOfOrder, overflowPx } from './measured/layout.ts';
import { smallTargets } from './measured/targets.ts';
import { expect, test } from './product.ts';
import { nameOf, oneOfEachKind, open, pagesAndStates, type Snapshot } from './whole-site.ts';

/*
 * What every public page keeps to, found without a list of pages. docs/decisions/0010-measured-in-every-test.md tells
 * why these bounds, and which pages have an exception.
 */
test.describe.configure({ mode: 'parallel', timeout: 300_000 });

/** The first window of TCP, less the headers: what arrives in one round trip. */
const pageBytesMax = 13_000;
const scriptBytesMax = 1_500;
const elementsMax = 600;
const requestsMax = 4;

test('HTML and style of a page come in one round trip: at most 13 kB Brotli', async ({ site, product }) => {
  const weights = await each(site, async ({ html }) => {
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href);
    const files = await Promise.all(sheets.map((href) => textOf(product.url + href)));
    const bytes = [html, ...files].reduce((sum, text) => sum + brotliBytes(text), 0);
    return bytes > pageBytesMax ? [`${bytes} bytes`] : [];
  });
  expect(weights).toEqual([]);
});

test('the script of a page is at most 1.5 kB Brotli, the search’s apart', async ({ site, product }) => {
  const weights = await each(site, async ({ path, html }) => {
    const files = [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, src]) => src);
    const scripts = await Promise.all(files.map((src) => textOf(product.url + src)));
    const bytes = scripts.reduce((sum, text) => sum + brotliBytes(text), 0);
    return bytes > scriptBytesMax && !isSearch(path) ? [`${bytes} bytes`] : [];
  });
  expect(weights).toEqual([]);
});

test('a page has at most 600 elements', async ({ site }) => {
  const counts = await each(site, async ({ html }) => {
    const count = html.match(/<[a-z]/g)?.length ?? 0;
    return count > elementsMax ? [`${count} elements`] : [];
  });
  expect(counts).toEqual([]);
});

test('a page asks at most four times, and nothing moves when the font comes late', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.addInitScript(() => {
    Object.assign(window, { shifts: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { shifts: number[] }).shifts.push(
          (entry as unknown as { value: number }).value,
        );
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const findings = await each(pagesAndStates(site), async (snapshot) => {
    const requests: string[] = [];
    const note = (request: { url(): string }) => {
      if (!request.url().startsWith('data:')) requests.push(new URL(request.url()).pathname);
    };
    page.on('request', note);
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      await route.continue();
    });
    await open(page, snapshot);
    await page.evaluate(() => document.fonts.ready);
    await settled(page);
    page.off('request', note);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    const asked = requests.length > requestsMax && !isSearch(snapshot.path) ? [requests.join(', ')] : [];
    return [...asked, ...shifts.map((shift) => `layout shift ${shift}`)];
  });
  expect(findings).toEqual([]);
});

test('at 400 % zoom a page fits, keeps its order, and each target is 44 px', async ({ page, site }) => {
  // 1280 px at 400 % are 320 CSS px.
  await page.setViewportSize({ width: 320, height: 800 });
  const findings = await each(pagesAndStates(site), async (snapshot) => {
    await open(page, snapshot);
    const overflow = await overflowPx(page);
    return [
      ...(overflow > 0 ? [`${overflow} px too wide`] : []),
      ...(await smallTargets(page)),
      ...(await outOfOrder(page)),
      ...(await lostText(page)),
      ...(await movingParts(page)),
    ];
  });
  expect(findings).toEqual([]);
});

test('on a wide screen too; and with text at 200 % nothing is lost or lies on other text', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const findings = await each(pagesAndStates(site), async (snapshot) => {
    await open(page, snapshot);
    const wide = [...(await outOfOrder(page)), ...(await smallTargets(page))];
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const overflow = await overflowPx(page);
    return [...wide, ...(overflow > 0 ? [`${overflow} px too wide`] : []), ...(await lostText(page))];
  });
  expect(findings).toEqual([]);
});

test('the keyboard reaches every control in the order of the page, and shows where it is', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  // Bars and footers come from one template: they are walked through on one page of each kind, and on all others what is their own.
  const whole = new Set(oneOfEachKind(site));
  const findings = await each(pagesAndStates(site), async (snapshot) => {
    await open(page, snapshot);
    return keyboardFindings(page, whole.has(snapshot) ? 'all' : 'main');
  });
  expect(findings).toEqual([]);
});

const each = async (
  site: readonly Snapshot[],
  findingsOf: (snapshot: Snapshot) => Promise<string[]>,
): Promise<string[]> => {
  const found: string[] = [];
  for (const snapshot of site)
    for (const finding of await findingsOf(snapshot)) found.push(`${nameOf(snapshot)}: ${finding}`);
  return found;
};

const isSearch = (path: string) => path === '/sok/';

const settled = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

const textOf = async (url: string): Promise<string> => (await fetch(url)).text();

/** At quality 5, as servers compress while they answer; files that a platform compresses beforehand are smaller. */
const brotliBytes = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
