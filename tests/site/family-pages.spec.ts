import { expect, test } from './product.ts';

const childPages = ['solrosen', 'skilda-varldar', 'trappan', 'barnkraft'].map((slug) => `/for-barn/${slug}/`);
const ownPages = [...childPages, '/for-ungdomar/'];
const dayOrTime =
  /\d{1,2} (januari|februari|mars|april|maj|juni|augusti|september|oktober|november|december)|\d{1,2}[.:]\d{2}/;

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

  test('a mother finds what there is for her nine-year-old this spring, in one tap, and the address stays', async ({
    page,
    product,
  }) => {
    await page.goto('/stodgrupper/');
    const part = page.locator('.by-age');
    await expect(part.locator('.round')).toHaveCount(12);

    await part.getByRole('radio', { name: '9 år' }).check();

    const answer = part.locator('.age-answer:visible');
    await expect(answer).toHaveCount(1);
    await expect(answer).toContainText('9 år, våren 2027: Solrosen (få platser kvar)');
    await expect(answer).toContainText('9 år, hösten 2027: Barnkraft (planeras).');
    const rounds = await part.locator('.round:visible').allInnerTexts();
    expect(rounds).toHaveLength(5);
    expect(rounds[0]).toContain('Måndagar 16.30–18.30, från 18 januari 2027');
    for (const round of rounds) expect(round).toMatch(/7–9 år|8–10 år/);
    expect(page.url()).toBe(`${product.url}/stodgrupper/`);
  });

  test('where no group is decided for an age, the page says so', async ({ page }) => {
    await page.goto('/stodgrupper/');
    await page.getByRole('radio', { name: '16 år' }).check();

    await expect(page.locator('.round:visible')).toHaveCount(0);
    await expect(page.getByText('Ingen grupp för 16 år är bestämd än.')).toBeVisible();

    await page.getByRole('radio', { name: 'Alla' }).check();
    await expect(page.locator('.round:visible')).toHaveCount(12);
    await expect(page.locator('.age-answer:visible')).toHaveCount(0);
  });

  test('a parent opens what is so at home, and is led to the group; nothing lands in the address', async ({
    page,
    product,
  }) => {
    await page.goto('/for-foraldrar/');
    const answer = page.getByText('Då passar Barnkraft.');
    await expect(answer).toBeHidden();

    await page.getByText('Någon av oss har en psykisk sjukdom').click();

    await expect(answer).toBeVisible();
    expect(page.url()).toBe(`${product.url}/for-foraldrar/`);
    await page.getByRole('link', { name: 'Läs om Barnkraft' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Barnkraft');
  });

  test('the chooser leads to every group, by keyboard too', async ({ page }) => {
    await page.goto('/for-foraldrar/');
    const situations = page.locator('details');
    await situations.first().locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(situations.first()).toHaveAttribute('open', '');
    for (const name of ['Solrosen', 'Skilda världar', 'Trappan', 'Barnkraft'])
      await expect(page.locator('details a', { hasText: `Läs om ${name}` })).toHaveCount(1);
  });
});

test('the four groups stand side by side, each with the ages of its coming terms', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/stodgrupper/');
  const groups = page.locator('.beside > li');
  await expect(groups).toHaveCount(4);
  const tops = await groups.evaluateAll((each) => each.map((group) => group.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
  await expect(groups.nth(0)).toContainText(/Våren 2027\s+7–9 år och 10–12 år\s+Hösten 2027\s+13–15 år/);
});

test('rounds stand by term, then by need, with the dates of the content, and Trappan’s with its term only', async ({
  page,
}) => {
  await page.goto('/stodgrupper/');
  const terms = page.locator('.by-age > section');
  await expect(terms.locator('h3')).toHaveText(['Våren 2027', 'Hösten 2027']);
  for (const term of await terms.all()) {
    const needs = await term.locator('.needs > div > p').allInnerTexts();
    expect(needs).toEqual([
      'För barn vars förälder har ett beroende:',
      'För barn vars föräldrar har separerat:',
      'För barn som har upplevt våld i familjen:',
      'För barn vars förälder har en psykisk sjukdom:',
    ]);
  }
  await expect(terms.first()).toContainText('Torsdagar 17.00–19.00, från 28 januari 2027');
  await expect(terms.last()).toContainText('Onsdagar 16.00–18.00, från 8 september 2027');
  const trappan = (await page.locator('.round[data-group=trappan]').allInnerTexts()).join('\n');
  expect(trappan).toMatch(/Våren 2027/);
  expect(trappan).not.toMatch(dayOrTime);
});

for (const path of ownPages)
  test.describe(path, () => {
    test('has a title that tells nothing', async ({ page }) => {
      await page.goto(path);
      await expect(page).toHaveTitle('Information');
    });

    test('marks its voices as invented, before the first of them', async ({ page }) => {
      await page.goto(path);
      const text = await page.getByRole('main').innerText();
      const marked = text.search(/De här (barnen|ungdomarna) är påhittade/);
      expect(marked).toBeGreaterThan(0);
      expect(marked).toBeLessThan(text.indexOf(await page.locator('blockquote').first().innerText()));
      expect(await page.locator('.voices li').count()).toBeGreaterThanOrEqual(3);
    });

    test('needs no parent: no form, and the way on is to write oneself', async ({ page }) => {
      await page.goto(path);
      const main = page.getByRole('main');
      await expect(main.locator('form, input')).toHaveCount(0);
      await expect(main).toContainText('Du kan skriva själv. Du behöver inte fråga någon först.');
      await expect(main.locator('a[href*="foralder"], a[href*="yrkesverksam"]')).toHaveCount(0);
      await main.getByRole('link', { name: 'Skriv till oss' }).click();
      await expect(page).toHaveURL(/\/anmalan\/barn\/$/);
    });

    test('keeps the promises of the form: who reads, what holds in danger, what is said at home', async ({
      page,
    }) => {
      await page.goto(path);
      const main = page.getByRole('main');
      await expect(main).toContainText('Maja Lindelöf, Yusuf Haddad eller Birgitta Ekdahl läser');
      await expect(main).toContainText(
        'Är du i fara måste vi hjälpa dig. Det måste vi även om du inte vill.',
      );
      await expect(main).toContainText('Vi säger inget hemma utan att prata med dig först.');
      await expect(main).toContainText('Innan en grupp börjar frågar vi oftast en förälder.');
      await expect(main.getByRole('link', { name: /112/ })).toBeVisible();
      await expect(main.getByRole('link', { name: /116 111/ })).toBeVisible();
    });
  });

test('children’s text is 21 px', async ({ page }) => {
  for (const path of childPages) {
    await page.goto(path);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('21px');
  }
});

test('Trappan’s pages to children and young people tell no day, time or place', async ({ page }) => {
  await page.goto('/for-barn/trappan/');
  expect(await page.getByRole('main').innerText()).not.toMatch(dayOrTime);
  await page.goto('/for-ungdomar/');
  expect((await page.locator('.round[data-group=trappan]').allInnerTexts()).join()).not.toMatch(dayOrTime);
});

test('every reader finds the way: doors, navigation, and from a group’s page to the child’s own', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.locator('.door a', { hasText: 'Förälder' })).toHaveAttribute('href', '/for-foraldrar/');
  const navigation = page.getByRole('navigation', { name: 'Webbplatsen' });
  for (const href of ['/stodgrupper/', '/for-barn/', '/for-foraldrar/'])
    await expect(navigation.locator(`a[href="${href}"]`)).toHaveCount(1);
  await page.goto('/for-barn/');
  for (const href of ownPages) await expect(page.locator(`main a[href="${href}"]`)).toHaveCount(1);
  await page.goto('/stodgrupper/trappan/');
  await expect(page.locator('main a[href="/for-barn/trappan/"]')).toHaveCount(1);
});

test('on paper, what a screen folds together is read, and the choice of age is gone', async ({ page }) => {
  await page.goto('/for-foraldrar/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Då passar Barnkraft.')).toBeVisible();
  await page.goto('/stodgrupper/');
  await expect(page.locator('.age-choice')).toBeHidden();
});
