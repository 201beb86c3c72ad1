import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { newLink, openCase, signIn } from './desk.ts';
import { addAuthenticator, newInvite, operator, overheard } from './passkeys.ts';
import { expect, test } from './product.ts';
import { register, written } from './registering.ts';
import { startProduct } from './running-product.ts';

/** Axe finds nothing in either scheme, and the screen fits a small phone. */
const checkScreen = async (page: Page, state: string) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFindings(page), state).toEqual([]);
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, state).toBeLessThanOrEqual(0);
};

test('from an invite to reading: passkey, key, reader, sealed again, logged, and removed at once', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  let product = await startProduct();
  const context = await browser.newContext({ baseURL: product.url });
  const page = await context.newPage();
  const { sent, secrets } = await overheard(page);
  await addAuthenticator(page, true);
  const code = await register(page, written.parent);

  // By keyboard alone, as every button here.
  const invite = await newInvite(product, 'Karin Ek', 'administrator');
  await page.goto(invite);
  await expect(page.getByRole('heading', { name: 'Välkommen, Karin Ek' })).toBeVisible();
  expect(page.url()).toBe(`${product.url}/samordning/inbjudan/`);
  await checkScreen(page, 'create');
  await page.getByRole('button', { name: 'Skapa lösennyckel' }).press('Enter');
  const done = page.getByRole('heading', { name: 'Din lösennyckel är klar' });
  await expect(done).toBeFocused();
  const recipient = await page.locator('code').innerText();
  expect(recipient).toMatch(/^age1[0-9a-z]{58}$/);
  await checkScreen(page, 'done');

  // The invite is used up, and the desk says plainly what is missing.
  await page.goto(invite);
  await expect(page.getByRole('heading', { name: 'Inbjudan gäller inte' })).toBeVisible();
  await page.goto('/samordning/');
  await page.getByRole('button', { name: 'Öppna med lösennyckel' }).click();
  await expect(page.getByRole('heading', { name: 'Din nyckel är inte bland läsarna än' })).toBeVisible();
  await expect(page.locator('code')).toHaveText(recipient);
  await openCase(page, code);
  await expect(page.getByText('Nyckeln öppnar inte det här ärendet')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('Sentinel');

  // The operator adds her; a coordinator who can read seals again.
  await product.stop();
  const { coordinator } = JSON.parse(await readFile(join(product.directory, 'keys.json'), 'utf8'));
  product = await startProduct({
    directory: product.directory,
    port: Number(new URL(product.url).port),
    env: { COORDINATOR_RECIPIENTS: `${coordinator.recipient},${recipient}` },
  });
  const elsewhere = await browser.newContext({ baseURL: product.url });
  const other = await elsewhere.newPage();
  await signIn(other, product, await newLink(product, 'Sara Ek'));
  await expect(other.getByText('En sak är förseglad till andra läsare')).toBeVisible();
  await checkScreen(other, 'reseal');
  await other.getByRole('button', { name: 'Försegla om' }).press('Enter');
  await expect(other.getByText('Omförseglade: 1.')).toBeVisible();
  await openCase(other, code);
  await expect(other.getByRole('main')).toContainText('Sentinelrad två.');
  await expect(other.getByRole('button', { name: 'Åtkomstlogg' })).toBeHidden();

  // One press, and she reads.
  await page.goto('/samordning/');
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await checkScreen(page, 'sign-in');
  await page.getByRole('button', { name: 'Logga in med lösennyckel' }).press('Enter');
  await openCase(page, code);
  await expect(page.getByRole('main')).toContainText('Sentinelrad två.');

  // She is an administrator, and sees who did what.
  await page.getByRole('button', { name: 'Åtkomstlogg' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Åtkomstlogg' })).toBeFocused();
  const lines = page.getByRole('region', { name: 'Det senaste först' }).getByRole('listitem');
  await expect(lines.first()).toContainText(`Karin Ek Öppnade ärendet ${code}`);
  await expect(lines.filter({ hasText: `Sara Ek Förseglade om ärendet ${code}` })).toHaveCount(1);
  await checkScreen(page, 'log');
  await page.getByRole('button', { name: 'Tillbaka', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Ärenden' })).toBeVisible();

  // Removed, she is out with her next press.
  expect(await operator(product, 'coordinator-revoke', '--name', 'Karin Ek')).toContain(
    'signed out everywhere',
  );
  await page.getByRole('button', { name: `Öppna ${code}` }).click();
  await expect(page.getByRole('heading', { name: 'Logga in' })).toBeVisible();
  await page.getByRole('button', { name: 'Logga in med lösennyckel' }).click();
  await expect(page.getByText('Lösennyckeln gäller inte här')).toBeVisible();

  expect(
    await operator(product, 'keys-drill', '--key', join(product.directory, 'demo-recovery-key.txt')),
  ).toContain(`The recovery key opens ${code}, version 1`);

  // Neither her key nor what unlocks it ever left the browser.
  expect(secrets.length).toBeGreaterThanOrEqual(2);
  for (const secret of secrets) {
    const urlSafe = secret.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    const hex = Buffer.from(secret, 'base64').toString('hex');
    for (const trace of [secret, urlSafe, hex]) expect(sent.join('\n')).not.toContain(trace);
  }
  expect(sent.join('\n').toUpperCase()).not.toContain('AGE-SECRET-KEY');
  await elsewhere.close();
  await context.close();
  await product.stop();
});

test('where the authenticator makes no secret, a passphrase locks the key in a file of hers', async ({
  page,
  product,
}) => {
  test.setTimeout(180_000);
  const { sent, secrets } = await overheard(page);
  await addAuthenticator(page, false);
  await page.goto(await newInvite(product, 'Sara Ek'));
  await page.getByRole('button', { name: 'Skapa lösennyckel' }).click();
  await expect(page.getByRole('heading', { name: 'Lås din nyckel med en lösenfras' })).toBeVisible();
  const passphrase = page.getByRole('textbox', { name: 'Lösenfras' });
  const made = await passphrase.inputValue();
  expect(made).toMatch(/^[a-z]{4}(-[a-z]{4}){5}$/);
  await passphrase.fill('sommar 2027');
  await page.getByRole('button', { name: 'Lås och spara' }).click();
  await expect(page.getByRole('alert')).toContainText('för lätt att gissa');
  await checkScreen(page, 'lock');
  await passphrase.fill(made);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lås och spara' }).click();
  const file = await (await downloading).path();
  expect(await readFile(file, 'utf8')).toContain('-----BEGIN AGE ENCRYPTED FILE-----');
  await expect(page.getByRole('heading', { name: 'Din lösennyckel är klar' })).toBeVisible();
  const recipient = await page.locator('code').innerText();

  await page.getByRole('link', { name: 'Till samordningen' }).click();
  await page.getByRole('button', { name: 'Öppna med lösennyckel' }).click();
  await expect(page.getByText('låser inte upp någon nyckel här')).toBeVisible();
  await page.getByLabel('Din nyckelfil').setInputFiles(file);
  const typed = page.getByRole('textbox', { name: 'Lösenfras' });
  await expect(typed).toBeFocused();
  await typed.fill('fel lösenfras som är lång');
  await page.getByRole('button', { name: 'Lås upp' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Lösenfrasen öppnar inte filen' })).toBeVisible();
  await checkScreen(page, 'locked');
  await typed.fill(` ${made} `);
  await page.getByRole('button', { name: 'Lås upp' }).click();
  await expect(page.getByRole('heading', { name: 'Ärenden' })).toBeVisible();
  await expect(page.locator('code')).toHaveText(recipient);
  expect(secrets).toEqual([]);
  for (const trace of [made, encodeURIComponent(made), 'AGE-SECRET-KEY', 'BEGIN AGE'])
    expect(sent.join('\n')).not.toContain(trace);
});

test('where the secret comes with the first use, one more press wraps the key; a second passkey is refused', async ({
  page,
  product,
}) => {
  test.setTimeout(120_000);
  const session = await addAuthenticator(page, true);
  await page.addInitScript(() => {
    const create = navigator.credentials.create.bind(navigator.credentials);
    navigator.credentials.create = async (options) => {
      const made = (await create(options)) as PublicKeyCredential;
      made.getClientExtensionResults = () => ({ prf: { enabled: true } });
      return made;
    };
  });
  await page.goto(await newInvite(product, 'Mona Ek'));
  await page.getByRole('button', { name: 'Skapa lösennyckel' }).click();
  await expect(page.getByRole('heading', { name: 'Ett steg till' })).toBeFocused();
  await checkScreen(page, 'confirm');
  await page.getByRole('button', { name: 'Använd lösennyckeln' }).click();
  await expect(page.getByRole('heading', { name: 'Din lösennyckel är klar' })).toBeVisible();
  const recipient = await page.locator('code').innerText();
  await page.getByRole('link', { name: 'Till samordningen' }).click();
  await page.getByRole('button', { name: 'Öppna med lösennyckel' }).click();
  await expect(page.locator('code')).toHaveText(recipient);

  await page.goto(await newInvite(product, 'Mona Ek'));
  await page.getByRole('button', { name: 'Skapa lösennyckel' }).click();
  await expect(page.getByText('har redan en lösennyckel')).toBeVisible();
  await session.send('WebAuthn.disable');
  await page.addInitScript(() => {
    navigator.credentials.get = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await page.goto(await newLink(product));
  await page.getByRole('button', { name: 'Öppna med lösennyckel' }).click();
  await expect(page.getByText('Det blev ingen inloggning')).toBeVisible();
});
