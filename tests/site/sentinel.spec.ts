import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCase, signIn } from './desk.ts';
import { expect, test } from './product.ts';
import { register, written } from './registering.ts';
import { startProduct } from './running-product.ts';

/** What a coordinator writes of a family is guarded like what the family wrote. */
const note = 'Mormor Sentinellund hämtar, porttelefon 334455';

/** What was typed, in the forms in which bytes of it could lie somewhere. */
const traces = Object.values(written)
  .flatMap(({ texts }) => Object.values(texts))
  .concat(note)
  .flatMap((text) => text.split('\n'))
  .filter((text) => /sentinel/i.test(text) || /\d{6}/.test(text))
  .concat('Sentinel', 'sentinel', '070-174 06 05', '46701740605', 'Kim på elevhälsan')
  .flatMap((text) => [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(Buffer.from(text).toString('base64').replace(/=+$/, '').slice(0, -2)),
    Buffer.from(Buffer.from(text).toString('hex')),
  ])
  .filter((bytes) => bytes.length > 5);

const traceIn = (bytes: Buffer): string | undefined =>
  traces.find((trace) => bytes.includes(trace))?.toString();

const filesBelow = async (directory: string): Promise<string[]> =>
  (await readdir(directory, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test('what a family or a coordinator typed is in no file of the database, no log, mail, address, header or error page', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const product = await startProduct();
  const addressesAndHeaders: string[] = [];
  const context = await browser.newContext({ baseURL: product.url });
  context.on('request', (request) => addressesAndHeaders.push(request.url()));
  context.on('response', async (response) => {
    addressesAndHeaders.push(JSON.stringify(await response.allHeaders().catch(() => ({}))));
  });
  const page = await context.newPage();
  const codes: string[] = [];
  const errorPages: string[] = [];
  for (const registrant of ['parent', 'child', 'professional'] as const)
    codes.push(await register(page, written[registrant]));

  // Wrong answers, answers to nothing, and a page that does not exist leave no trace either.
  for (const path of ['/anmalan/foralder/', '/api/registrations', '/finns-inte/'])
    for (const type of ['application/x-www-form-urlencoded', 'application/json'])
      for (const origin of [product.url, 'https://other.example.se']) {
        const answer = await page.request.post(path, {
          headers: { 'content-type': type, origin },
          data: type.endsWith('json')
            ? '{"registrant":"parent","phone":"Sentinel"}'
            : 'phone=Sentinel&steg=skicka',
        });
        // The family's own form gives back what it wrote; every other answer is an error page.
        if (answer.status() !== 422 || path !== '/anmalan/foralder/') errorPages.push(await answer.text());
      }
  const huge = await page.request.post('/api/registrations', {
    headers: { 'content-type': 'application/json', origin: product.url },
    data: `{"registrant":"parent","message":"${'Sentinel '.repeat(10_000)}"}`,
  });
  expect(huge.status()).toBe(413);
  errorPages.push(await huge.text());

  // The search itself is sound: opened on the desk, the words are there.
  await signIn(page, product);
  await openCase(page, codes[0] as string);
  await expect(page.getByRole('main')).toContainText('Sentinelrad två.');
  expect(traceIn(Buffer.from(await page.getByRole('main').innerText()))).toBeDefined();
  await page.getByLabel('Ny anteckning').fill(note);
  await page.getByRole('button', { name: 'Spara anteckningen' }).click();
  await expect(page.getByRole('list').filter({ hasText: note })).toBeVisible();
  await context.close();

  await expect.poll(async () => (await product.mails()).length).toBe(3);
  expect(await product.stop()).toBe(0);
  const files = await filesBelow(product.directory);
  expect(files.some((file) => file.includes('/db/'))).toBe(true);
  expect(files.some((file) => file.endsWith('.eml'))).toBe(true);
  for (const file of files) expect(traceIn(await readFile(file)), file).toBeUndefined();
  expect(traceIn(Buffer.from(product.output()))).toBeUndefined();
  expect(traceIn(Buffer.from(addressesAndHeaders.join('\n')))).toBeUndefined();
  expect(errorPages.length).toBeGreaterThan(10);
  // The reason for a wrong number shows how one is written; the example is ours.
  const ownWords = errorPages.join('\n').replaceAll('till exempel 070-174 06 05', '');
  expect(traceIn(Buffer.from(ownWords))).toBeUndefined();
});
