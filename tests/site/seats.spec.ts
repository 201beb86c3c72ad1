import { execFile } from 'node:child_process';
import type { Page } from '@playwright/test';
import type { ParsedMail } from 'mailparser';
import { axeFindings } from './axe.ts';
import { mailsTo, mailTo } from './lecture-mails.ts';
import { expect, test } from './product.ts';
import { servicesOf } from './product-services.ts';
import type { RunningProduct } from './running-product.ts';

const slug = 'de-osynliga-barnen';
const answers = {
  name: 'Alex Ström',
  email: 'alex@example.se',
  workplace: 'Ekskolan',
  role: 'kurator',
  district: 'kvarnvik',
  attendance: 'on-site',
};
const post = (product: RunningProduct, of: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(new URL(`/api/lectures/${of}/signups`, product.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const signUp = (product: RunningProduct, email: string, changes: object = {}, of = slug) =>
  post(product, of, { ...answers, email, ...changes });

const linkIn = ({ text = '' }: ParsedMail) => /http\S+kod=\S+/.exec(text)?.[0] ?? '';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

const fill = async (page: Page, email: string) => {
  await page.getByLabel('Ditt namn').fill(answers.name);
  await page.getByLabel('Din e-post på jobbet').fill(email);
  await page.getByLabel('Var arbetar du?').fill(answers.workplace);
  await page.getByLabel('Ditt yrke eller din roll').fill(answers.role);
  await page.getByLabel('Vilken stadsdel').selectOption(answers.district);
  const onSite = page.getByLabel('Jag kommer dit');
  if ((await onSite.count()) > 0) await onSite.check();
};

for (const javaScriptEnabled of [true, false])
  test.describe(`with${javaScriptEnabled ? '' : 'out'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('one signs up, follows the link, confirms, changes and leaves', async ({ page, product }) => {
      const email = `resan-${javaScriptEnabled}@example.se`;
      await page.goto(`/forelasningar/${slug}/`);
      await page.getByRole('link', { name: 'Anmäl dig', exact: true }).click();
      await expect(page.getByText(/platser kvar på plats just nu/)).toBeVisible();

      await page.getByRole('button', { name: 'Anmäl mig' }).click();
      await expect(page).toHaveTitle('Fel: Anmäl dig');
      await page.getByRole('link', { name: 'Skriv var du arbetar.' }).click();
      await expect(page.getByLabel('Var arbetar du?')).toBeFocused();
      await fill(page, email);
      await page.getByRole('button', { name: 'Anmäl mig' }).click();
      await expect(heading(page)).toHaveText('Titta i din mejl');

      const link = linkIn(await mailTo(product, email, 'Bekräfta din anmälan'));
      await page.goto(link);
      // The secret stands in no address that the history keeps.
      expect(new URL(page.url()).search).toBe('');
      await expect(heading(page)).toHaveText('Bekräfta din plats');
      expect((await mailsTo(product, email)).length, 'opening the link alone changes nothing').toBe(1);
      await page.getByRole('button', { name: 'Ja, jag kommer' }).click();
      await expect(heading(page)).toHaveText('Du har en plats');
      const confirmation = await mailTo(product, email, 'Du har en plats');
      expect(confirmation.attachments[0]?.content.toString()).toContain(
        'DTSTART;TZID=Europe/Stockholm:20261209T133000',
      );

      await page.getByLabel('Behöver du något').fill('Plats för rullstol');
      await page.getByRole('button', { name: 'Spara' }).click();
      await expect(page.getByText('Det är sparat.')).toBeVisible();
      await expect(page.getByLabel('Behöver du något')).toHaveValue('Plats för rullstol');
      await page.getByRole('button', { name: 'Lämna min plats' }).click();
      await expect(heading(page)).toHaveText('Du har lämnat din anmälan');
      await page.goto(link);
      await expect(heading(page)).toHaveText('Du har lämnat din anmälan');
    });
  });

test('an address that is signed up already is told so, and nothing that was written is lost', async ({
  page,
  product,
}) => {
  await signUp(product, 'redan@example.se');
  await page.goto(`/forelasningar/${slug}/anmal/`);
  await fill(page, 'redan@example.se');
  await page.getByLabel('Vill du anmäla kollegor').fill('nytt@example.se');
  await page.getByRole('button', { name: 'Anmäl mig' }).click();
  await expect(page.getByRole('heading', { name: 'Den adressen är redan anmäld' })).toBeVisible();
  await expect(page.getByLabel('Var arbetar du?')).toHaveValue(answers.workplace);
  await expect(page.getByLabel('Vill du anmäla kollegor')).toHaveValue('nytt@example.se');
  await expect(page.getByLabel('Jag kommer dit')).toBeChecked();
});

test('a colleague gets a link of their own, and says their own name', async ({ page, product }) => {
  await signUp(product, 'bjuder@example.se', { colleagues: ['kollega@example.se'], needs: 'tolk' });
  await page.goto(linkIn(await mailTo(product, 'kollega@example.se', 'Bekräfta din anmälan')));
  await expect(page.getByLabel('Ditt namn')).toHaveValue('');
  await page.getByRole('button', { name: 'Ja, jag kommer' }).click();
  await expect(page).toHaveTitle('Fel: Din anmälan');
  await page.getByLabel('Ditt namn').fill('Kim Berg');
  await page.getByRole('button', { name: 'Ja, jag kommer' }).click();
  await expect(heading(page)).toHaveText('Du har en plats');
});

test('other systems are answered as the description says', async ({ product }) => {
  const first = await signUp(product, 'system@example.se');
  expect([first.status, await first.json()]).toEqual([201, { status: 'held' }]);
  expect((await signUp(product, 'SYSTEM@example.se')).status).toBe(409);
  const cancelled = await signUp(product, 'a@example.se', {}, 'trygg-vuxen-i-en-otrygg-tid');
  expect(cancelled.status).toBe(410);
  const held = await signUp(
    product,
    'a@example.se',
    { attendance: 'on-site' },
    'nar-barnet-vet-men-ingen-fragar',
  );
  expect(held.status, 'what has been is closed').toBe(410);
  const wrong = await signUp(product, 'a@', { name: '' });
  expect(wrong.status).toBe(422);
  expect(Object.keys((await wrong.json()).errors)).toEqual(['name', 'email']);
  expect((await signUp(product, 'a@example.se', {}, 'finns-inte')).status).toBe(404);
  expect((await signUp(product, 'a@example.se', {}, 'natverk-for-gruppledare-var')).status).toBe(404);
  for (const [body, type, status] of [
    ['{', 'application/json', 400],
    ['[]', 'application/json', 400],
    ['name=A', 'text/plain', 415],
    [`{"name":"${'x'.repeat(70_000)}"}`, 'application/json', 413],
  ] as const)
    expect((await post(product, slug, body, { 'content-type': type })).status).toBe(status);
  const elsewhere = { origin: 'https://annan.example', 'sec-fetch-site': 'cross-site' };
  expect((await post(product, slug, answers, elsewhere)).status).toBe(403);
});

test('of 200 who want the last seat at once, one has it and the others stand in line', async ({
  product,
}) => {
  test.setTimeout(180_000);
  const of = 'de-osynliga-barnen-igen';
  const signUpMany = (who: string, length: number): Promise<{ status: string; position?: number }[]> =>
    Promise.all(
      Array.from({ length }, async (_, one) => {
        const ask = () => signUp(product, `${who}-${one}@example.se`, {}, of);
        let answer = await ask();
        // Not known to be stored, says a 503: whoever sends again is told what became of it.
        for (let again = 0; answer.status === 503 && again < 5; again += 1) answer = await ask();
        expect([201, 409]).toContain(answer.status);
        return answer.status === 201 ? answer.json() : { status: 'known' };
      }),
    );
  const before = await signUpMany('i-tid', 44);
  expect(before).toHaveLength(44);
  const all = await signUpMany('lopp', 200);
  expect(all.filter(({ status }) => status === 'held').length).toBeLessThanOrEqual(1);
  const places = all.flatMap(({ position }) => (position === undefined ? [] : [position]));
  expect(new Set(places).size, 'no place in the line is told twice').toBe(places.length);
  const { services } = await servicesOf(product);
  expect((await services.lectures.standing(of))['on-site']).toEqual({ taken: 45, waiting: 199 });
});

test('without the link nobody sees a signup, and a forged one opens none', async ({ page, product }) => {
  await signUp(product, 'hemlig@example.se');
  const link = new URL(linkIn(await mailTo(product, 'hemlig@example.se', 'Bekräfta din anmälan')));
  const secret = link.searchParams.get('kod') ?? '';
  for (const forged of [
    secret.slice(0, -1) + (secret.endsWith('A') ? 'B' : 'A'),
    `${secret}A`,
    '../..',
    '',
  ]) {
    await page.context().clearCookies();
    await page.goto(`/forelasningar/min-anmalan/?kod=${encodeURIComponent(forged)}`);
    await expect(page.getByText('Öppna länken i mejlet en gång till')).toBeVisible();
  }
});

test('a meeting by invitation takes who has the link, and nobody else', async ({ page, product }) => {
  const slug = 'natverk-for-gruppledare-var';
  expect((await page.goto(`/forelasningar/${slug}/anmal/?inbjudan=fel`))?.status()).toBe(404);
  const command = ['scripts/lecture-invitation.ts', '--slug', slug];
  const env: NodeJS.Dict<string> = { ...process.env, LOCAL_DIRECTORY: product.directory, PORT: undefined };
  const link = await new Promise<string>((resolve, reject) =>
    execFile(process.execPath, command, { env }, (failed, out) =>
      failed ? reject(failed) : resolve(out.trim()),
    ),
  );
  await page.goto(link);
  await expect(page.getByText('Nätverk för gruppledare')).toBeVisible();
  // There is one way to take part, so it is not asked.
  await expect(page.getByLabel('Jag kommer dit')).toHaveCount(0);
  await page.getByRole('button', { name: 'Anmäl mig' }).click();
  await expect(page).toHaveTitle('Fel: Anmäl dig');
  await fill(page, 'ledare@example.se');
  await page.getByRole('button', { name: 'Anmäl mig' }).click();
  await expect(heading(page)).toHaveText('Titta i din mejl');
});

test('what functions know of the lectures is not published', async ({ product }) => {
  expect((await fetch(new URL('/forelasningar/fakta.json', product.url))).status).toBe(404);
});

test('the pages of a signup are accessible, in each state', async ({ page, product }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const check = async () => {
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  };
  await page.goto(`/forelasningar/${slug}/anmal/`);
  await check();
  await page.getByRole('button', { name: 'Anmäl mig' }).click();
  await check();
  await signUp(product, 'axe@example.se');
  await page.goto(linkIn(await mailTo(product, 'axe@example.se', 'Bekräfta din anmälan')));
  await check();
  await page.getByRole('button', { name: 'Ja, jag kommer' }).click();
  await check();
  await page.goto('/forelasningar/trygg-vuxen-i-en-otrygg-tid/anmal/');
  await expect(heading(page)).toHaveText('Anmälan är stängd');
  await check();
});
