import { axeFindings } from './axe.ts';
import { expect, test } from './product.ts';
import { codeOn, fill, goTo, press, register, written } from './registering.ts';

for (const javaScriptEnabled of [false, true])
  test.describe(`the form, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('errors stand on top, have the focus, lead to their fields, and every value is kept', async ({
      page,
    }) => {
      await page.goto('/anmalan/foralder/');
      await fill(page, { ...written.parent, choices: { safeContact: ['sms'] } });
      await page.locator('[name=phone]').fill('12');
      await press(page, 'Gå vidare');

      await expect(page).toHaveTitle(/^Fel: /);
      const summary = page.getByRole('alert');
      await expect(summary).toBeFocused();
      await expect(summary.getByRole('link')).toHaveCount(4);
      await summary.getByRole('link', { name: /telefonnumret/ }).click();
      const phone = page.locator('[name=phone]');
      await expect(phone).toBeFocused();
      await expect(phone).toHaveValue('12');
      await expect(phone).toHaveAttribute('aria-invalid', 'true');
      await expect(phone).toHaveAccessibleDescription(/Kontrollera telefonnumret/);
      await expect(page.locator('[name=message]')).toHaveValue(written.parent.texts.message ?? '');
      await expect(page.locator('[name=childAge]').nth(1)).toHaveValue('11');
      await expect(page.locator('[name=safeContact][value=sms]')).toBeChecked();
      await expect(page.locator('[name=safeContact][value=rostmeddelande]')).not.toBeChecked();
    });

    test('answers can be changed on the check page before they are sent', async ({ page }) => {
      await goTo(page, written.child);
      await fill(page, written.child);
      await press(page, 'Gå vidare');
      await press(page, 'Ändra svaren');
      await expect(page.locator('[name=name]')).toHaveValue('Sentinelkatten');
      await page.locator('[name=name]').fill('Sentinelhunden');
      await press(page, 'Gå vidare');
      await expect(page.getByRole('main')).toContainText('Sentinelhunden');
    });

    test('a professional without the family’s yes learns how to ask, and keeps the answers', async ({
      page,
    }) => {
      await page.goto('/anmalan/yrkesverksam/');
      const { familyConsent: _, ...choices } = written.professional.choices;
      await fill(page, { ...written.professional, choices });
      await press(page, 'Gå vidare');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fråga familjen först');
      await expect(page.getByRole('main')).toContainText('orosanmälan behöver inget ja');
      await page.getByRole('button', { name: 'Jag har frågat nu' }).click();
      await expect(page.locator('[name=organisation]')).toHaveValue('Sentinelgymnasiet');
      await page.locator('[name=familyConsent][value=ja]').check();
      await press(page, 'Gå vidare');
      await expect(page.getByRole('heading', { name: 'Kontrollera dina svar' })).toBeVisible();
    });

    test('reload of the receipt gives the same code and makes no second', async ({ page, product }) => {
      const code = await register(page, written.child);
      await expect
        .poll(async () => (await product.mails()).filter(({ text }) => text?.includes(code)).length)
        .toBe(1);
      await page.reload();
      expect(await codeOn(page)).toBe(code);
      expect((await product.mails()).filter(({ text }) => text?.includes(code))).toHaveLength(1);
    });

    test('nothing is ever in the address', async ({ page }) => {
      const addresses: string[] = [];
      page.on('request', (request) => addresses.push(request.url()));
      await register(page, written.parent);
      expect(addresses.filter((address) => address.includes('?'))).toEqual([]);
      expect(page.url()).toMatch(/\/anmalan\/foralder\/$/);
    });
  });

test('a double click makes one registration', async ({ page, product }) => {
  await page.goto('/anmalan/foralder/');
  await fill(page, written.parent);
  await press(page, 'Gå vidare');
  const before = (await product.mails()).length;
  await page.getByRole('button', { name: 'Skicka', exact: true }).dblclick();
  await expect(page.locator('.receipt__code')).toBeVisible();
  await page.waitForTimeout(1_000);
  expect((await product.mails()).length).toBe(before + 1);
});

test('a connection that is lost while sending loses nothing: sending again gives one code', async ({
  page,
  product,
}) => {
  await page.goto('/anmalan/barn/');
  await fill(page, written.child);
  await press(page, 'Gå vidare');
  const before = (await product.mails()).length;
  // The server has received and stored it; only the answer is lost on the way.
  await page.route('**/anmalan/barn/', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await page.getByRole('button', { name: 'Skicka', exact: true }).click({ noWaitAfter: true });
  await page.waitForTimeout(1_000);
  await page.unroute('**/anmalan/barn/');
  await page.reload();
  await expect(page.locator('.receipt__code')).toBeVisible();
  await expect.poll(async () => (await product.mails()).length).toBe(before + 1);
});

test('changed answers under the same form are an amendment under the same code', async ({
  page,
  product,
}) => {
  await page.goto('/anmalan/foralder/');
  await fill(page, written.parent);
  await press(page, 'Gå vidare');
  const answers = await page
    .locator('form')
    .first()
    .evaluate((form) =>
      [...new FormData(form as HTMLFormElement)].map(
        ([name, value]) => [name, String(value)] as [string, string],
      ),
    );
  await press(page, 'Skicka');
  await expect(page.locator('.receipt__code')).toBeVisible();
  const code = await codeOn(page);
  // The check page that is still open in another tab, sent with another message.
  const changed = new URLSearchParams(answers.filter(([name]) => name !== 'message'));
  changed.set('message', 'Ny rad');
  changed.set('steg', 'skicka');
  const answer = await page.request.post('/anmalan/foralder/', {
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: product.url },
    data: changed.toString(),
  });
  const text = await answer.text();
  expect(text).toContain(code);
  expect(text).toContain('ändring');
});

test('a form from another site is refused, and an unsigned token asks to send again with all values kept', async ({
  page,
  product,
}) => {
  const body = new URLSearchParams({
    steg: 'skicka',
    token: 'forged',
    message: 'Sentinelkvar',
    group: 'solrosen',
  });
  const post = (origin: string) =>
    page.request.post('/anmalan/foralder/', {
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
      data: body.toString(),
    });
  expect((await post('https://evil.example')).status()).toBe(403);
  const renewed = await post(product.url);
  expect(renewed.status()).toBe(422);
  expect(await renewed.text()).toContain('Sentinelkvar');
});

test('odd bodies get a page in Swedish, never a 500', async ({ page, product }) => {
  const post = (data: string | Buffer, type = 'application/x-www-form-urlencoded') =>
    page.request.post('/anmalan/barn/', { headers: { 'content-type': type, origin: product.url }, data });
  for (const [data, type, status] of [
    ['x'.repeat(70_000), undefined, 413],
    ['{}', 'application/json', 415],
    [Buffer.from([0x61, 0x3d, 0xff]), undefined, 400],
    ['group=solrosen&group=<script>&name=a&name=b&__proto__=1&steg=skicka', undefined, 422],
    ['', undefined, 422],
  ] as const) {
    const answer = await post(data as string, type);
    expect(answer.status()).toBe(status);
    expect(await answer.text()).toContain('lang="sv"');
  }
});

test('a filled honeypot is thanked as usual, and rings no bell', async ({ page, product }) => {
  await page.goto('/anmalan/foralder/');
  await fill(page, written.parent);
  await page.locator('[name=website]').evaluate((field) => {
    (field as HTMLInputElement).value = 'https://spam.example';
  });
  await press(page, 'Gå vidare');
  await press(page, 'Skicka');
  await expect(page.locator('.receipt__code')).toBeVisible();
  const code = await codeOn(page);
  await page.waitForTimeout(1_000);
  expect((await product.mails()).filter(({ text }) => text?.includes(code))).toEqual([]);
});

test('the whole form can be filled in and sent with the keyboard alone', async ({ page }) => {
  await page.goto('/anmalan/barn/');
  const reach = async (name: string, value?: string) => {
    const target = page.locator(`form [name=${name}]${value ? `[value="${value}"]` : ''}`);
    for (let presses = 0; presses < 80; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${name} cannot be reached with Tab.`);
  };
  await reach('group', 'vet-inte');
  await page.keyboard.press('Space');
  await reach('childAge');
  await page.keyboard.type('9');
  await reach('phone');
  await page.keyboard.type('070-1740605');
  await reach('contactTime', 'formiddag');
  await page.keyboard.press('Space');
  await reach('adultsKnow', 'ja');
  await page.keyboard.press('Space');
  await reach('steg', 'granska');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Kontrollera dina svar' })).toBeVisible();
  await reach('steg', 'skicka');
  await page.keyboard.press('Enter');
  await expect(page.locator('.receipt__code')).toBeVisible();
});

for (const width of [320, 1280])
  test(`each state of the form is accessible and fits at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const check = async (state: string) => {
      expect(await axeFindings(page), state).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, state).toBeLessThanOrEqual(0);
    };
    for (const kind of ['parent', 'child', 'professional'] as const) {
      const what = written[kind];
      await page.goto(what.way.at(-1) as string);
      if (kind !== 'professional') {
        await press(page, 'Gå vidare');
        await check(`${kind} errors`);
      } else {
        await press(page, 'Gå vidare');
        await check(`${kind} ask family`);
        await page.getByRole('button', { name: 'Jag har frågat nu' }).click();
      }
      await fill(page, what);
      await press(page, 'Gå vidare');
      await check(`${kind} check`);
      await press(page, 'Skicka');
      await check(`${kind} receipt`);
    }
  });

test('a child reads the five promises before the first question and on the receipt', async ({ page }) => {
  const promises = [/112/, /116\s111/, /fara/, /hemma/, /vardagar/, /förälder|vuxen hemma|vårdnadshavare/];
  await page.goto('/anmalan/barn/');
  const notice = await page.locator('main').innerText();
  const beforeFirstQuestion = notice.slice(0, notice.indexOf('Vad handlar det om'));
  for (const promise of promises) expect(beforeFirstQuestion).toMatch(promise);
  await fill(page, written.child);
  await press(page, 'Gå vidare');
  await press(page, 'Skicka');
  const receipt = await page.locator('main').innerText();
  for (const promise of promises) expect(receipt).toMatch(promise);
});
