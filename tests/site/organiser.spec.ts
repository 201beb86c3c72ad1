import type { Page } from '@playwright/test';
import { builtLectureFacts } from '../../netlify/lecture-facts.ts';
import { postgresSeats } from '../../src/adapters/postgres-seats.ts';
import { stockholmInstant } from '../../src/core/content/stockholm-instant.ts';
import type { Signup } from '../../src/core/lectures/signup.ts';
import { lectureIn, plainMail, somebody } from '../stand-ins/lectures.ts';
import { axeFindings } from './axe.ts';
import { newLink, organiserLink } from './desk.ts';
import { mailTo } from './lecture-mails.ts';
import { addAuthenticator, newInvite } from './passkeys.ts';
import { expect, test } from './product.ts';
import { servicesOf } from './product-services.ts';
import type { RunningProduct } from './running-product.ts';

/** Held six days before the day of the tests, so that its names are there and it can be answered what it gave. */
const slug = 'ord-for-det-som-ar-svart';
const path = `/samordning/moten/${slug}/`;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Who was signed up for it, as if they had been in time: nobody can sign up for what has been. */
const seated = async (product: RunningProduct, people: Partial<Signup>[]): Promise<string[]> => {
  const { pool } = await servicesOf(product);
  const seats = postgresSeats(pool);
  const startsAt = stockholmInstant('2026-11-18', '13:30');
  const before = new Date(startsAt.getTime() - 400 * 60 * 60_000);
  const rooms = { 'on-site': 60, online: 100 };
  const endsAt = stockholmInstant('2026-11-18', '16:00');
  const facts = lectureIn(400, before, { slug, startsAt, endsAt, rooms });
  const ids: string[] = [];
  for (const person of people) {
    const one = somebody(person);
    await seats.signUp(facts, [one], before, plainMail);
    await seats.accept(facts, one.id, one, before, plainMail);
    ids.push(one.id);
  }
  return ids;
};

const signIn = async (page: Page, product: RunningProduct): Promise<void> => {
  await page.goto(await organiserLink(product, 'Olle Ek'));
  await expect(heading(page)).toHaveText('Föreläsningar och möten');
};

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

test('an invite makes an organiser’s passkey, without a key, and leads to the meetings', async ({
  page,
  product,
}) => {
  await addAuthenticator(page, true);
  await page.goto(await newInvite(product, 'Ture Alm', 'organiser'));
  await expect(page.getByText('skapas din egen nyckel')).toBeHidden();
  await page.getByRole('button', { name: 'Skapa lösennyckel' }).click();
  await expect(heading(page)).toHaveText('Föreläsningar och möten');
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await page.getByRole('button', { name: 'Logga in med lösennyckel' }).click();
  await expect(heading(page)).toHaveText('Föreläsningar och möten');
  // Of families there is nothing, neither a link nor an answer.
  await expect(page.getByRole('link', { name: 'Ärenden' })).toHaveCount(0);
  const status = await page.evaluate(async () => (await fetch('/api/desk/registrations')).status);
  expect(status).toBe(403);
});

for (const javaScriptEnabled of [true, false])
  test(`the organiser checks in at the door, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    page,
    browser,
    baseURL,
    product,
  }) => {
    const tag = String(javaScriptEnabled);
    const [name, other] = [`Alva ${tag}`, `Östen ${tag}`];
    await seated(product, [
      { name: other, needs: 'Plats för rullstol' },
      { name, workplace: 'Ekskolan' },
    ]);
    await signIn(page, product);
    // The sign-in needs a script; what follows must not.
    const context = await browser.newContext({
      ...(baseURL === undefined ? {} : { baseURL }),
      javaScriptEnabled,
      storageState: await page.context().storageState(),
      viewport: { width: 360, height: 740 },
    });
    const phone = await context.newPage();
    await phone.goto('/samordning/moten/');
    await phone.getByRole('link', { name: 'Ord för det som är svårt' }).click();
    await expect(row(phone, other)).toContainText('Plats för rullstol');
    await phone.getByRole('button', { name: `Har kommit: ${name}` }).click();
    await expect(row(phone, name)).toContainText('Här');
    await expect(row(phone, name), 'the page comes back to the row').toBeInViewport();
    await phone.getByRole('button', { name: `Ångra ${name}` }).click();
    await expect(phone.getByRole('button', { name: `Har kommit: ${name}` })).toBeVisible();
    await phone.getByRole('button', { name: `Har kommit: ${name}` }).click();
    await expect(row(phone, name)).toContainText('Här');

    const box = await phone.getByRole('button', { name: `Har kommit: ${other}` }).boundingBox();
    expect(box?.height, 'a thumb finds it').toBeGreaterThanOrEqual(44);
    await phone.getByRole('link', { name: 'Närvarolista på papper' }).click();
    await expect(phone.getByRole('row').filter({ hasText: name })).toContainText('✓');
    await context.close();
  });

for (const javaScriptEnabled of [true, false])
  test(`the organiser mails everybody once, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    page,
    browser,
    baseURL,
    product,
  }) => {
    const email = `mejl-${javaScriptEnabled}@example.se`;
    await seated(product, [{ email, name: 'Kim Berg' }]);
    await signIn(page, product);
    const context = await browser.newContext({
      ...(baseURL === undefined ? {} : { baseURL }),
      javaScriptEnabled,
      storageState: await page.context().storageState(),
    });
    const writing = await context.newPage();
    await writing.goto(path);
    await writing.getByRole('link', { name: 'Mejla deltagarna' }).click();
    await writing.getByLabel('Vad vill du säga?').fill('Hej!\n\nTack för i dag.');
    await writing.getByRole('button', { name: 'Se hur mejlet blir' }).click();
    await expect(writing).toHaveTitle('Fel: Mejla deltagarna');
    await expect(writing.getByLabel('Vad vill du säga?')).toHaveValue('Hej!\n\nTack för i dag.');
    const subject = `Ett tack ${javaScriptEnabled}`;
    await writing.getByLabel('Ämne').fill(subject);
    await writing.getByRole('radio', { name: /De som har plats/ }).check();
    await writing.getByRole('button', { name: 'Se hur mejlet blir' }).click();
    await expect(heading(writing)).toHaveText('Så här blir mejlet');
    await writing.getByRole('button', { name: 'Ändra' }).click();
    await expect(writing.getByLabel('Ämne')).toHaveValue(subject);
    await writing.getByRole('button', { name: 'Se hur mejlet blir' }).click();
    await writing.getByRole('button', { name: /^Skicka till \d+ person/ }).click();
    await expect(writing.getByText(subject)).toBeVisible();
    const mail = await mailTo(product, email, subject);
    expect(mail.text).toContain('Tack för i dag.');
    expect(mail.html).toContain('<p>Tack för i dag.</p>');
    await context.close();
  });

test('the spreadsheet has those who are signed up, and no cell that is a formula', async ({
  page,
  product,
}) => {
  await seated(product, [{ name: '=HYPERLINK("x")', email: 'formel@example.se' }]);
  await signIn(page, product);
  await page.goto(path);
  const answer = await page.request.get(`${path}deltagare.csv`);
  expect(answer.headers()['content-disposition']).toContain(`deltagare-${slug}.csv`);
  expect(answer.headers()['cache-control']).toBe('no-store');
  const text = await answer.text();
  expect(text).toContain('formel@example.se');
  expect(text).toContain(`"'=HYPERLINK(""x"")"`);
});

test('who is not signed in sees nobody, whatever the page', async ({ page, product }) => {
  await seated(product, [{ name: 'Hemlig Person', email: 'hemlig.person@example.se' }]);
  for (const part of ['', 'mejl/', 'narvarolista/', 'deltagare.csv']) {
    const answer = await page.request.get(path + part);
    expect(answer.status()).toBe(401);
    expect(await answer.text()).not.toContain('Hemlig');
  }
  for (const other of ['/samordning/moten/', '/samordning/moten/efterfragan/'])
    expect((await page.request.get(other)).status()).toBe(401);
  const posted = await page.request.post(path, {
    form: { kommit: '7f0e7f8c-8f57-4a6b-9d0a-2f2b0f6a1c11' },
    headers: { origin: new URL(product.url).origin },
  });
  expect(posted.status()).toBe(401);
});

test('another site’s form does nothing', async ({ page, product }) => {
  const [id] = await seated(product, [{ name: 'Ingen Alls' }]);
  await signIn(page, product);
  const foreign = { origin: 'https://annan.example', 'sec-fetch-site': 'cross-site' };
  for (const [to, form] of [
    [path, { kommit: id ?? '' }],
    ['/samordning/moten/ut/', { x: '1' }],
  ] as const)
    expect((await page.request.post(to, { form, headers: foreign })).status()).toBe(403);
  await page.goto(path);
  await expect(page.getByRole('button', { name: 'Har kommit: Ingen Alls' })).toBeVisible();
});

test('a coordinator sees the meetings too, and finds them from the desk', async ({ page, product }) => {
  await page.goto(await newLink(product));
  await page.getByRole('link', { name: 'Föreläsningar och möten' }).click();
  await expect(heading(page)).toHaveText('Föreläsningar och möten');
  await page.getByRole('link', { name: 'Ärenden' }).click();
  await expect(heading(page)).toHaveText('Samordning');
});

test('what it gave is asked once it is over, and nobody can tell who answered what', async ({
  page,
  product,
}) => {
  const [id = ''] = await seated(product, [{ email: 'svarar@example.se' }]);
  const { services } = await servicesOf(product);
  const { facts } = await builtLectureFacts();
  const meeting = facts.find((each) => each.slug === slug);
  if (!meeting) throw new Error(`There is no ${slug}.`);
  await services.organiser.checkIn(meeting, id, true);
  await services.lectures.tend(facts);
  const mail = await mailTo(product, 'svarar@example.se', 'Fem korta frågor');
  const link = /http\S+utvardering\/\S+/.exec(mail.text ?? '')?.[0] ?? '';
  for (const forged of [link.slice(0, -4), `/forelasningar/${slug}/utvardering/`])
    expect((await page.goto(forged))?.status()).toBe(404);

  for (const answer of ['Mycket bra', 'Bra', 'Mycket bra']) {
    await page.goto(link);
    await page.getByRole('button', { name: 'Skicka svaren' }).click();
    await expect(page).toHaveTitle('Fel: Fem korta frågor');
    await page
      .getByRole('radiogroup', { name: /Hur var det/ })
      .getByLabel(answer, { exact: true })
      .check();
    await page.getByLabel(/^Vad vill du höra mer om/).fill('Mer tid att prata.');
    await page.getByRole('button', { name: 'Skicka svaren' }).click();
    await expect(heading(page)).toHaveText('Tack');
    expect((await page.context().cookies()).filter(({ name }) => name !== 'desk')).toEqual([]);
  }
  await signIn(page, product);
  await page.goto(path);
  await expect(page.getByRole('row', { name: 'Mycket bra 2' })).toBeVisible();
  await expect(page.getByText('Mer tid att prata.').first()).toBeVisible();
});

test('the organiser’s pages are accessible and fit a phone', async ({ page, product }) => {
  await seated(product, [
    { name: 'Alexandra-Konstantina Mavromichalopoulou', workplace: 'Kvarnviksskolans centrala elevhälsa' },
  ]);
  await page.setViewportSize({ width: 320, height: 800 });
  await signIn(page, product);
  for (const part of [
    '/samordning/moten/',
    path,
    `${path}mejl/`,
    `${path}narvarolista/`,
    '/samordning/moten/efterfragan/',
  ]) {
    await page.goto(part);
    expect(await axeFindings(page), part).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), part).toBeLessThanOrEqual(320);
  }
});
