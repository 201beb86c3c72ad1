import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answersOf } from '../stand-ins/registrations.ts';
import { axeFindings } from './axe.ts';
import { backToList, chooseKey, linkByCommand, newLink, openCase, signIn, tabTo } from './desk.ts';
import { smallTargets } from './measured/targets.ts';
import { expect, test } from './product.ts';
import { register, written } from './registering.ts';

test('a link signs in once, leaves the address, and a second use is refused', async ({
  page,
  browser,
  product,
}) => {
  const link = await linkByCommand(product);
  await page.goto(link);
  await expect(page.getByLabel('Din nyckelfil')).toBeVisible();
  expect(page.url()).toBe(`${product.url}/samordning/`);
  const other = await browser.newContext();
  const second = await other.newPage();
  await second.goto(link);
  await expect(second.getByText('Länken gäller inte')).toBeVisible();
  await other.close();
});

test('the link that the product printed signs in', async ({ page, product }) => {
  await signIn(page, product, product.deskLink());
});

test('each status is saved, confirmed, and there again', async ({ page, product }) => {
  const code = await register(page, written.child);
  await signIn(page, product);
  await openCase(page, code);
  for (const label of ['Kontaktad', 'Plats erbjuden', 'Väntar', 'Avslutad', 'Kontaktad']) {
    await page.getByRole('radio', { name: label }).check();
    await page.getByRole('button', { name: 'Spara status' }).click();
    await expect(page.getByText(`Sparat: ${label}`)).toBeVisible();
  }
  await backToList(page);
  await openCase(page, code);
  await expect(page.getByRole('radio', { name: 'Kontaktad' })).toBeChecked();
});

test('another key opens nothing and says so', async ({ page, product }) => {
  const code = await register(page, written.parent);
  await page.goto(await newLink(product));
  const stranger = join(product.directory, 'stranger.txt');
  await writeFile(stranger, 'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX\n');
  await chooseKey(page, stranger);
  await openCase(page, code);
  await expect(page.getByText('Nyckeln öppnar inte det här ärendet')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('Tindra');
});

test('a file that is no key is refused in words', async ({ page, product }) => {
  await page.goto(await newLink(product));
  await chooseKey(page, 'README.md');
  await expect(page.getByRole('alert')).toContainText('I filen finns ingen nyckel');
});

test('locked and signed out, nothing of what was read is left, and Back shows nothing', async ({
  page,
  product,
}) => {
  const code = await register(page, written.parent);
  await signIn(page, product);
  await openCase(page, code);
  await page.getByRole('button', { name: 'Lås' }).click();
  expect(await page.content()).not.toContain('Tindra');
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await expect(page.getByRole('heading', { name: 'Logga in' })).toBeVisible();
  expect((await page.request.get('/api/desk/registrations')).status()).toBe(401);
  await page.goBack();
  expect(await page.content()).not.toContain('Tindra');
});

test('how the family may be reached stands before the number', async ({ page, product }) => {
  const code = await register(page, written.child);
  await signIn(page, product);
  await openCase(page, code);
  const text = await page.getByRole('main').innerText();
  expect(text).toContain('röstmeddelande');
  expect(text.indexOf('röstmeddelande')).toBeLessThan(text.indexOf('Sentinelskolan'));
  await expect(page.getByRole('heading', { name: 'Behöver barnet skydd?' })).toBeVisible();
});

/** A registration from another system; with a filled honeypot it goes into quarantine. */
const post = async (page: Page, answers: object): Promise<string> => {
  const answer = await page.request.post('/api/registrations', { data: answers });
  return (await answer.json()).referenceCode;
};

test('two coordinators at once: what one does the other is told, and nothing that she wrote is lost', async ({
  page,
  browser,
  product,
}) => {
  test.setTimeout(120_000);
  const code = await post(page, answersOf.child);
  const elsewhere = await browser.newContext({ baseURL: product.url });
  const anna = await elsewhere.newPage();
  await signIn(page, product);
  await signIn(anna, product, await newLink(product, 'Anna Berg'));
  await openCase(page, code);
  await openCase(anna, code);
  await anna.getByRole('button', { name: 'Ta ärendet' }).click();
  await expect(anna.getByText('Du har ärendet sedan')).toBeVisible();

  const note = page.getByLabel('Ny anteckning');
  const saveNote = page.getByRole('button', { name: 'Spara anteckningen' });
  await note.fill('Kim ringer tillbaka.');
  await page.getByRole('radio', { name: 'Kontaktad' }).check();
  await page.getByRole('button', { name: 'Spara status' }).click();
  await expect(page.getByText('Någon hann före dig. Anna Berg: tog ärendet.')).toBeVisible();
  await expect(page.getByText('Anna Berg har ärendet sedan')).toBeVisible();
  await expect(page.getByText('Nu: Ny')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Kontaktad' })).toBeChecked();
  await expect(note).toHaveValue('Kim ringer tillbaka.');
  await page.getByRole('button', { name: 'Spara status' }).click();
  await expect(page.getByText('Sparat: Kontaktad')).toBeVisible();

  // The server is away for a moment: the note waits in its field.
  await page.route('**/notes', (route) => route.abort());
  await saveNote.click();
  await expect(page.getByText('Inte sparad än. Texten ligger kvar i rutan.')).toBeVisible();
  await expect(note).toHaveValue('Kim ringer tillbaka.');
  await page.unroute('**/notes');
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await expect(page.getByText('Anteckningen är sparad.')).toBeVisible();
  await expect(note).toHaveValue('');
  await page.getByLabel('Samtalsförsök').selectOption('Inget svar');
  await page.getByRole('button', { name: 'Spara försöket' }).click();
  await expect(page.getByText('Sparat: Inget svar')).toBeVisible();
  await page.getByRole('button', { name: 'Bedömningen är gjord' }).click();
  await expect(page.getByText(/^Bedömt .* av Karin Ek\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Anteckna att den är överförd' }).click();
  await expect(page.getByRole('button', { name: 'Ångra överföringen' })).toBeVisible();

  // Anna comes back to her list, and finds all of it.
  await backToList(anna);
  const row = anna.getByRole('listitem').filter({ hasText: code });
  for (const mark of [
    'Kontaktad',
    'Ett barn har skrivit själv.',
    'Du har ärendet',
    '1 samtalsförsök, senast: inget svar',
    'Överförd till verksamhetssystemet',
  ])
    await expect(row).toContainText(mark);
  await expect(row).not.toContainText('Skyddsbedömning');
  await openCase(anna, code);
  await expect(anna.getByRole('region', { name: 'Anteckningar' })).toContainText('Kim ringer tillbaka.');
  await expect(anna.getByRole('region', { name: 'Det här har hänt' })).toContainText(
    'Karin Ek: gjorde skyddsbedömningen',
  );
  await elsewhere.close();

  // The session ends while she writes: the page shows nothing of it, and gives it back to her key.
  await note.fill('Halvskriven sentinelrad');
  await page.request.delete('/api/desk/session', { headers: { 'sec-fetch-site': 'same-origin' } });
  await saveNote.click();
  await expect(page.getByText('Den sista ändringen sparades inte.')).toBeVisible();
  await expect(page.getByText(`Du har skrivit en anteckning som inte är sparad: ${code}.`)).toBeVisible();
  expect(await page.content()).not.toContain('Halvskriven');
  await page.evaluate((link) => location.assign(link), await newLink(product));
  await chooseKey(page, product.keyFile);
  await openCase(page, code);
  await expect(note).toHaveValue('Halvskriven sentinelrad');
  await saveNote.click();
  await expect(page.getByText('Anteckningen är sparad.')).toBeVisible();
});

test('the quarantine is looked through at once: families are let out with a bell, robots are closed', async ({
  page,
  product,
}) => {
  const [family, robot] = [
    await post(page, { ...answersOf.child, website: 'x' }),
    await post(page, { ...answersOf.parent, message: 'Köp nu', website: 'x' }),
  ] as [string, string];
  await signIn(page, product);
  const apart = page.getByRole('region', { name: /karantän/i });
  await expect(apart.getByRole('button', { name: `Öppna ${family}` })).toBeVisible();
  await page.getByRole('button', { name: 'Titta igenom dem' }).click();
  await expect(page.getByRole('checkbox', { name: robot })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: robot })).toContainText('Meddelande: Köp nu');
  await page.getByRole('button', { name: 'Robotar: avsluta' }).click();
  await expect(page.getByText('Kryssa för minst ett ärende först.')).toBeVisible();
  await page.getByRole('checkbox', { name: robot }).check();
  await page.getByRole('button', { name: 'Robotar: avsluta' }).click();
  await expect(page.getByText('Avslutade: 1.')).toBeVisible();
  await page.getByRole('checkbox', { name: family }).check();
  await page.getByRole('button', { name: 'Inte robotar: släpp ut' }).click();
  await expect(page.getByText('Släppta ut: 1. De ligger bland de nya.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: family })).toHaveCount(0);
  await page.getByRole('button', { name: 'Tillbaka till listan' }).click();
  const fresh = page.getByRole('region', { name: /^Nya/ });
  await expect(fresh.getByRole('listitem').filter({ hasText: family })).toContainText(/nr \d+/);
  await page.getByText(/^Avslutade/).click();
  await expect(page.getByRole('button', { name: `Öppna ${robot}` })).toBeVisible();
});

test('the list is narrowed on the page alone, and paper carries no word of a family but its own', async ({
  page,
  product,
}) => {
  const code = await post(page, answersOf.child);
  await signIn(page, product);
  await openCase(page, code);
  await page.emulateMedia({ media: 'print' });
  const main = page.getByRole('main');
  const secrecy = page.getByText('För det här pappret gäller samma sekretess').filter({ visible: true });
  await expect(secrecy).toHaveCount(1);
  for (const needless of ['button', 'textarea', '.site-footer', '.account'])
    for (const each of await page.locator(needless).all()) await expect(each).toBeHidden();
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g);
  expect(pages?.length).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: 'screen' });
  await backToList(page);
  const row = page.getByRole('listitem').filter({ hasText: code });
  await expect(row).toContainText('Ett barn har skrivit själv.');
  await page.emulateMedia({ media: 'print' });
  await expect(row).toBeVisible();
  expect(await main.innerText()).not.toContain('Ett barn har skrivit');
  await expect(secrecy).toHaveCount(1);
  await page.emulateMedia({ media: 'screen' });

  await page.getByText('Visa bara vissa ärenden').click();
  await page.getByLabel('Vems').selectOption('Mina');
  await expect(row).toBeHidden();
  await expect(page.getByText(/^Visar \d+ av \d+ ärenden\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Visa alla' }).click();
  await page.getByLabel('Bara de som väntar på skyddsbedömning').check();
  await expect(row).toContainText('Skyddsbedömning ska göras i dag');
  await page.getByLabel('Har väntat').selectOption('Minst 3 dagar');
  await expect(row).toBeHidden();
  expect(page.url()).toBe(`${product.url}/samordning/`);
});

test('the desk is worked by keyboard alone, from the key file to signing out', async ({ page, product }) => {
  test.setTimeout(120_000);
  const code = await register(page, written.child);
  await page.goto(await newLink(product));
  // No keyboard reaches the system's file window from a test; the control itself must take focus.
  await page.getByLabel('Din nyckelfil').focus();
  await chooseKey(page, product.keyFile);
  await expect(page.getByRole('heading', { name: 'Ärenden' })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: `Öppna ${code}` }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: `Ärende ${code}` })).toBeFocused();
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: 'Spara status' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Sparat: /)).toBeVisible();
  await tabTo(page, page.getByLabel('Ny anteckning'));
  await page.keyboard.type('Skrivet utan mus.');
  await tabTo(page, page.getByRole('button', { name: 'Spara anteckningen' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Anteckningen är sparad.')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Logga ut' }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: 'Logga in' })).toBeVisible();
});

for (const width of [320, 1280])
  test(`the desk is accessible and fits at ${width} px, in both schemes`, async ({ page, product }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 800 });
    const code = await post(page, answersOf.child);
    await post(page, { ...answersOf.child, website: 'x' });
    const check = async (state: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeFindings(page), state).toEqual([]);
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, state).toBeLessThanOrEqual(0);
      expect(await smallTargets(page), state).toEqual([]);
    };
    await page.goto(await newLink(product));
    await expect(page.getByLabel('Din nyckelfil')).toBeVisible();
    await check('key');
    await chooseKey(page, product.keyFile);
    await expect(page.getByRole('heading', { name: 'Ärenden' })).toBeVisible();
    await expect(page.getByText('Inget gallras: beslut saknas.')).toBeVisible();
    await page.getByText('Visa bara vissa ärenden').click();
    await check('list');
    await page.getByRole('button', { name: 'Titta igenom dem' }).click();
    await expect(page.getByRole('checkbox').nth(1)).toBeVisible();
    await check('quarantine');
    await page.getByRole('button', { name: 'Tillbaka till listan' }).click();
    await openCase(page, code);
    await check('opened');
  });
