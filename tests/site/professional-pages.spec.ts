import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { fileContent } from '../../src/adapters/file-content.ts';
import { roundsPerGroupMax } from '../../src/components/rounds/rounds-in-brief.ts';
import { checkContent } from '../../src/core/content/check-content.ts';
import { tellsWhereabouts } from '../../src/core/content/protected-text.ts';
import { comingRounds, scheduleOf } from '../../src/core/content/round.ts';
import { isProtected } from '../../src/core/content/support-group.ts';
import { dateText } from '../../src/core/content/swedish-date.ts';
import { lix } from '../lix.ts';
import { buildDate } from './prepared.ts';
import { expect, test } from './product.ts';

const checked = checkContent(await fileContent('content').read());
if (!checked.ok) throw new Error(JSON.stringify(checked.errors, null, 2));
const { accessibility, groups, methods, professions, rounds, routines, unit } = checked.content;

const forProfessionals = [
  '/for-yrkesverksamma/',
  ...professions.map(({ slug }) => `/for-yrkesverksamma/${slug}/`),
];
const methodPages = methods.map(({ slug }) => `/metoder/${slug}/`);
const routinePages = routines.map(({ slug }) => `/rutiner/${slug}/`);
const others = [
  '/metoder/',
  ...methodPages,
  '/for-gruppledare/',
  '/om/',
  '/om/bakgrund/',
  '/rutiner/',
  '/tillganglighet/',
];

/** How many pages of A4 a browser prints. */
const printedPages = async (page: Page, path: string): Promise<number> => {
  await page.goto(path);
  const pdf = await page.pdf({ format: 'A4' });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
};

/** What a page says, a text for each heading, paragraph and point. */
const saidOn = (page: Page): Promise<string[]> =>
  page
    .locator('main :is(h1, h2, h3, p, li, blockquote)')
    .evaluateAll((elements) =>
      elements
        .filter((element) => !element.querySelector('p, li, h3'))
        .map((element) => (element as HTMLElement).innerText),
    );

for (const path of forProfessionals) {
  test(`${path} is one A4 when it is printed`, async ({ page }) => {
    expect(await printedPages(page, path)).toBe(1);
  });

  test(`${path} tells of each group what is coming, with the content's own dates`, async ({ page }) => {
    await page.goto(path);
    for (const { slug, name } of groups) {
      const group = page.locator(`main li[data-group="${slug}"]`);
      const coming = comingRounds(rounds, buildDate).filter((round) => round.group === slug);
      await expect(group.getByRole('heading', { name })).toBeVisible();
      await expect(group.getByRole('listitem')).toHaveCount(Math.min(coming.length, roundsPerGroupMax));
      for (const round of coming.slice(0, roundsPerGroupMax)) {
        const start = scheduleOf(round)?.startDate;
        if (start) await expect(group).toContainText(dateText(start));
      }
      if (isProtected(slug)) expect(tellsWhereabouts(await group.innerText())).toBe(false);
    }
  });

  test(`${path} has what a professional came for: signs, words, the yes, the worry, a name and a number`, async ({
    page,
  }) => {
    await page.goto(path);
    const main = page.getByRole('main');
    for (const heading of ['Tecken att lägga märke till', 'Så kan du säga', 'Familjens ja', 'Orosanmälan'])
      await expect(main.getByRole('heading', { name: heading })).toBeVisible();
    await expect(main).toContainText('inte ett samtycke enligt GDPR');
    await expect(main).toContainText('Den behöver inget ja från familjen');
    for (const phone of [unit.phone, unit.reportConcern.phone, unit.onCall.phone, '112'])
      await expect(main.getByRole('link', { name: phone }).first()).toBeVisible();
    for (const { name } of unit.people) await expect(main).toContainText(name);
    await expect(main.locator('a[href="/anmalan/yrkesverksam/"]')).toBeVisible();
  });
}

test('the front page and the footer lead professionals to their pages', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Du som möter barn i jobbet' }).click();
  await page.waitForURL('**/for-yrkesverksamma/');
  for (const { name } of professions)
    await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toBeVisible();
  for (const name of ['För yrkesverksamma', 'Om oss', 'Rutiner', 'Tillgänglighet'])
    await expect(page.getByRole('contentinfo').getByRole('link', { name })).toBeVisible();
});

for (const path of [...forProfessionals, ...routinePages, ...others])
  test(`${path} is read on a bus: LIX at most 40`, async ({ page }) => {
    await page.goto(path);
    expect(lix(await saidOn(page))).toBeLessThanOrEqual(40);
  });

for (const path of routinePages)
  test(`${path} prints on one sheet, both sides, with a drawn square for each thing to tick`, async ({
    page,
  }) => {
    expect(await printedPages(page, path)).toBeLessThanOrEqual(2);
    await page.emulateMedia({ media: 'print' });
    const squares = await page
      .locator('.checklist > li')
      .evaluateAll((items) => items.map((item) => getComputedStyle(item, '::before').borderTopStyle));
    expect(squares.length).toBeGreaterThan(10);
    expect(new Set(squares)).toEqual(new Set(['solid']));
    await expect(page.locator('.print-only .blank').first()).toBeVisible();
  });

test('the routine on protection has the numbers, and the first step of a registration leads to it', async ({
  page,
}) => {
  await page.goto('/rutiner/fran-anmalan-till-plats/');
  const first = page.locator('.next-steps > li').first();
  await expect(first).toContainText('Samma vardag');
  await first.getByRole('link').click();
  await page.waitForURL('**/rutiner/skyddsbedomning/');
  for (const phone of ['112', unit.reportConcern.phone, unit.onCall.phone])
    await expect(page.getByRole('main').getByRole('link', { name: phone })).toBeVisible();
});

test('the accessibility statement has the parts that the law asks for', async ({ page }) => {
  await page.goto('/tillganglighet/');
  const main = page.getByRole('main');
  for (const part of [
    accessibility.actor,
    accessibility.service,
    'delvis förenlig',
    ...accessibility.shortcomings.flatMap(({ what, why }) => [what, why]),
    '12 §',
    '9 §',
    ...accessibility.method,
    `bedömde webbplatsen ${dateText(accessibility.assessedOn)}`,
    `uppdaterades ${dateText(accessibility.updatedOn)}`,
    accessibility.feedback.email,
    unit.phone,
  ])
    await expect(main).toContainText(part);
  await expect(main.locator('a[href^="https://"]')).toHaveAttribute('href', accessibility.supervisor.url);
});

/** Organisations, projects and places of the reports of 2004–2012. */
const trueNames =
  /Ersta|Vändpunkten|Fristad|Rädda Barnen|Källan|Schizofreni|Kvinnors Hus|Bryggan|Kriscentrum|Manscentrum|Bågen|Barnstöd|Centrum för gruppstöd|Tryggare barn|Komet|Hässelby|Vällingby|Bromma|Hägersten|Liljeholmen|Spånga|Tensta|Rinkeby|Kista|Östermalm|Norrmalm|Kungsholmen|Stockholm|Uppsala|Gävle|Linköping|Solna|Göteborg|Grinden|Eleonora|Ninni|Gyllingen/g;

test('the true names of the record stand on the page about the background and those of methods, and on no other but the list of pages', () => {
  const html = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, names: readFileSync(`dist/${file}`, 'utf8').match(trueNames) ?? [] }));

  expect(html.length).toBeGreaterThan(15);
  const named = html.filter(({ names }) => names.length > 0);
  const background = named.find(({ file }) => file === 'om/bakgrund/index.html');
  expect(named.filter((each) => each !== background && !/^(metoder|dev|sok)\//.test(each.file))).toEqual([]);
  expect(new Set(background?.names).size).toBeGreaterThan(30);
});

test('the page about the background says first that it is history, and leads to no registration', async ({
  page,
}) => {
  await page.goto('/om/bakgrund/');
  await expect(page.locator('main p').first()).toContainText('Den här sidan är historia');
  await expect(page.locator('main a[href^="/anmalan/"]')).toHaveCount(0);
});
