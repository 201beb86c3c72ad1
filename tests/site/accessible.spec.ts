import { axeFindings } from './axe.ts';
import { expect, test } from './product.ts';
import { nameOf, oneOfEachKind, open, pagesAndOneOfEachState } from './whole-site.ts';

test.describe.configure({ mode: 'parallel', timeout: 300_000 });

test('every page is accessible in the light at 320 px and in the dark at 1280 px (axe)', async ({
  page,
  site,
}) => {
  const findings: string[] = [];
  for (const snapshot of pagesAndOneOfEachState(site)) {
    await open(page, snapshot);
    for (const [colorScheme, width] of [
      ['light', 320],
      ['dark', 1280],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      for (const finding of await axeFindings(page))
        findings.push(`${nameOf(snapshot)}, ${colorScheme}: ${finding}`);
    }
  }
  expect(findings).toEqual([]);
});

test('in forced colours every control is still seen as one', async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const findings: string[] = [];
  for (const snapshot of oneOfEachKind(site)) {
    await open(page, snapshot);
    const unseen = await page.evaluate(() =>
      [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea')]
        .filter((element) => element.checkVisibility() && !element.closest('.trap'))
        .filter((element) => {
          const { borderTopStyle, borderTopWidth, textDecorationLine, appearance } =
            getComputedStyle(element);
          const isDrawn = appearance === 'auto' && !['A', 'BUTTON'].includes(element.tagName);
          const hasBorder = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0;
          const isMark = element.matches('.brand, .skip-link');
          return !isDrawn && !hasBorder && !textDecorationLine.includes('underline') && !isMark;
        })
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    for (const element of unseen) findings.push(`${nameOf(snapshot)}: ${element}`);
  }
  expect(findings).toEqual([]);
});

test('on paper the words stay, black on white, and what only a screen needs is gone', async ({
  page,
  site,
}) => {
  // The width of an A4 page between its margins.
  await page.setViewportSize({ width: 672, height: 950 });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const findings: string[] = [];
  for (const snapshot of oneOfEachKind(site)) {
    await open(page, snapshot);
    const wrong = await page.evaluate(() => {
      const isSeen = (selector: string) =>
        [...document.querySelectorAll(selector)].some((element) => element.checkVisibility());
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [
        ...(isSeen('h1') ? [] : ['no heading']),
        ...['.quick-exit', '.site-nav', '.skip-link'].filter(isSeen),
        ...(document.documentElement.scrollWidth > window.innerWidth ? ['too wide'] : []),
        ...(color === 'rgb(0, 0, 0)' && backgroundColor === 'rgb(255, 255, 255)'
          ? []
          : [`${color} on ${backgroundColor}`]),
      ];
    });
    for (const what of wrong) findings.push(`${nameOf(snapshot)}: ${what}`);
  }
  expect(findings).toEqual([]);
});

test('every component, in every state, can be read in both schemes', async ({ page }) => {
  await page.goto('/dev/komponenter/');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFindings(page, ['color-contrast']), colorScheme).toEqual([]);
  }
});
