import { openCase, signIn } from './desk.ts';
import { expect, test } from './product.ts';
import { codeOn, fill, goTo, press, register, written } from './registering.ts';
import { startProduct } from './running-product.ts';

for (const javaScriptEnabled of [false, true])
  for (const registrant of ['parent', 'child', 'professional'] as const)
    test(`a ${registrant} registers, JavaScript ${javaScriptEnabled ? 'on' : 'off'}, and the coordinator reads the same words`, async ({
      browser,
      product,
    }) => {
      const family = await browser.newContext({
        baseURL: product.url,
        javaScriptEnabled,
        viewport: { width: 320, height: 640 },
      });
      const page = await family.newPage();
      const code = await register(page, written[registrant]);
      await expect(page.getByRole('main')).toContainText('08-465 004 10');
      await family.close();

      // The bell in the folder: the code, and no answer.
      await expect
        .poll(async () => (await product.mails()).find(({ text }) => text?.includes(code))?.subject)
        .toMatch(/^Samordning: nr \d+$/);

      const desk = await browser.newContext({ baseURL: product.url });
      const coordinator = await desk.newPage();
      await signIn(coordinator, product);
      await openCase(coordinator, code);
      for (const words of written[registrant].onDesk)
        await expect(coordinator.getByRole('main')).toContainText(words);
      await desk.close();
    });

test.describe('a store that fails', () => {
  test.use({ javaScriptEnabled: false });

  test('is told plainly, keeps every answer, gives the phone number, and sends again when it is back', async ({
    page,
    product,
  }) => {
    // A second product starts and stops.
    test.setTimeout(180_000);
    await goTo(page, written.parent);
    await fill(page, written.parent);
    await press(page, 'Gå vidare');
    const token = page.locator('form input[name=token]').first();
    // Nobody can take the database away from a running product, so the request is answered by one without keys.
    const closed = await startClosed();
    const answer = await page.request.post(`${closed.url}/anmalan/foralder/`, {
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: closed.url },
      data: new URLSearchParams({
        token: await token.inputValue(),
        steg: 'skicka',
        message: 'Sentinelkvar',
      }).toString(),
    });
    expect(answer.status()).toBe(503);
    const html = await answer.text();
    expect(html).toContain('Det gick inte att skicka');
    expect(html).toContain('Sentinelkvar');
    expect(html).toContain('tel:084650');
    expect(html).not.toMatch(/[BFGHJKLMNRSTVX]{3}-[2-9]{4}/);
    await closed.stop();
    await press(page, 'Skicka');
    expect(await codeOn(page)).not.toBe('');
    expect(product.output()).not.toContain('registration-unavailable');
  });
});

/** The product without coordinators: registration is closed. */
const startClosed = () => startProduct({ env: { COORDINATOR_RECIPIENTS: '' } });
