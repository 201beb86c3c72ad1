import { fromSanity } from '../../src/core/content/sanity-document.ts';
import { documentPath } from '../../src/core/preview/document-path.ts';
import { previewPath } from '../../src/core/preview/preview-path.ts';
import { axeFindings } from './axe.ts';
import { validator } from './markup.ts';
import { textsOf } from './measured/texts.ts';
import { draft, expect, linkTo, pass, shipped, test } from './previewing.ts';
import { unknownWords } from './spelling.ts';

test('an editor opens a draft from the Studio, walks about in it, and leaves', async ({ page, sanity }) => {
  draft(sanity, 'supportGroup-solrosen', { summary: 'Ett utkast om Solrosen.' });
  const asked: { url: string; referrer: string | undefined }[] = [];
  page.on('request', (request) => asked.push({ url: request.url(), referrer: request.headers().referer }));
  const link = await linkTo(sanity, '/stodgrupper/solrosen/');
  const made = new URL(link, 'http://localhost').searchParams.get('sanity-preview-secret') as string;
  await page.goto(link);

  await expect(page).toHaveURL(/\/forhandsvisning\/stodgrupper\/solrosen\/$/);
  await expect(page.locator('main')).toContainText('Ett utkast om Solrosen.');
  const bar = page.getByRole('complementary', { name: 'Förhandsvisning' });
  await expect(bar).toContainText(/tisdag 24 november 2026.*Den är öppen till kl\. \d\d\.\d\d\./s);
  await bar.getByText('1 utkast på hela webbplatsen').click();
  await expect(bar).toContainText('Stödgruppen «Solrosen» (solrosen)');
  expect(asked.slice(1).filter(({ url, referrer }) => `${url} ${referrer}`.includes(made))).toEqual([]);

  await page.getByRole('navigation', { name: 'Webbplatsen' }).getByText('Grupper').click();
  await expect(page).toHaveURL(/\/forhandsvisning\/stodgrupper\/$/);
  await expect(bar).toBeVisible();
  // What sends something is the published site's own.
  await expect(page.getByRole('link', { name: 'Anmäl intresse' }).first()).toHaveAttribute(
    'href',
    '/anmalan/foralder/',
  );

  await page.goto('/stodgrupper/solrosen/');
  await expect(page.locator('main')).not.toContainText('Ett utkast om Solrosen.');
  await expect(bar).toHaveCount(0);

  await page.goBack();
  await bar.getByRole('button', { name: 'Avsluta förhandsvisningen' }).click();
  await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/$/);
  expect((await page.goto('/forhandsvisning/stodgrupper/solrosen/'))?.status()).toBe(403);
  await expect(page.locator('h1')).toHaveText('Förhandsvisningen är stängd');
});

test('every document that has a page has its preview, which nobody stores or lists', async ({
  request,
  sanity,
}) => {
  const documents = fromSanity(shipped, ({ _id }) => _id).map(({ kind, id, language, data }) => ({
    name: `${kind} ${id}`,
    path: documentPath(kind, { slug: id, language, group: (data as { group?: string }).group }),
    isHidden: (data as { entry?: string }).entry === 'inbjudan',
  }));
  const paths = new Set(documents.flatMap(({ path }) => (path === undefined ? [] : [path])));
  expect(paths.size).toBeGreaterThan(40);
  const byInvitation = documents.flatMap(({ path, isHidden }) => (isHidden && path ? [path] : []));
  expect(byInvitation.length).toBeGreaterThan(0);
  for (const path of [...paths, '/for-barn/', '/kartan/', '/stodgrupper/hitta/solrosen/', '/anmalan/']) {
    const answer = await request.get(previewPath(path) ?? '', { headers: { cookie: pass() } });
    expect(answer.status(), path).toBe(200);
    expect(answer.headers(), path).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'x-frame-options': 'DENY',
    });
    const html = await answer.text();
    expect(html, path).toContain('aria-label="Förhandsvisning"');
    expect(html, path).toContain('<meta name="robots" content="noindex, nofollow">');
    expect(html, path).not.toMatch(/rel="(canonical|alternate)"|application\/ld\+json|og:url/);
    const published = await request.get(path);
    if (byInvitation.includes(path)) {
      expect(published.status(), path).toBe(404);
      continue;
    }
    // The very page of the site: its heading is the published one's.
    const heading = /<h1[^>]*>[\s\S]*?<\/h1>/;
    expect(heading.exec(html)?.[0], path).toBe(heading.exec(await published.text())?.[0]);
  }
  expect(sanity.state.requests.every(({ perspective }) => perspective !== 'published')).toBe(true);
  const map = await (await request.get('/sitemap.xml')).text();
  expect(map).not.toContain('forhandsvisning');
});

test('nobody gets in without a pass that is good', async ({ request, sanity }) => {
  draft(sanity, 'supportGroup-solrosen', { summary: 'Ett utkast om Solrosen.' });
  const good = pass();
  const refused = [
    '',
    pass(-1),
    pass(30, 'another secret of forty characters tests'),
    `${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`,
    good.replace(/=\d+/, (digits) => `=${Number(digits.slice(1)) + 3600}`),
  ];
  for (const cookie of refused) {
    const answer = await request.get('/forhandsvisning/stodgrupper/solrosen/', { headers: { cookie } });
    expect(answer.status(), cookie).toBe(403);
    expect(answer.headers()['cache-control']).toBe('no-store');
    expect(await answer.text()).not.toContain('Ett utkast om Solrosen.');
  }
});

test('a link that is forged or too old is refused, and says what to do', async ({ request, sanity }) => {
  const old = await linkTo(sanity, '/om/');
  sanity.state.clock = () => new Date(Date.now() + 61 * 60_000);
  const links = [
    old,
    old.replace(/secret=[^&]+/, 'secret=MDEyMzQ1Njc4OWFiY2RlZg'),
    '/forhandsvisning/oppna/',
  ];
  for (const link of links) {
    const answer = await request.get(link);
    expect(answer.status(), link).toBe(403);
    expect(answer.headers()['set-cookie'], link).toBeUndefined();
    expect(answer.headers()['referrer-policy'], link).toBe('no-referrer');
    expect(await answer.text(), link).toContain('välj «Förhandsvisa»');
  }
  sanity.state.clock = () => new Date();
});

test('a link leads into the preview, and nowhere else', async ({ request, sanity }) => {
  for (const path of ['https://evil.example/', 'http://localhost//evil.example/', '/samordning/', '/om/']) {
    const answer = await request.get(await linkTo(sanity, path), { maxRedirects: 0 });
    expect(answer.status()).toBe(303);
    expect(answer.headers().location).toBe(path === '/om/' ? '/forhandsvisning/om/' : '/forhandsvisning/');
  }
});

test('a wrong draft is named to its editor, and Trappan’s rules hold', async ({ request, sanity }) => {
  const round = shipped.find(({ _type, group }) => _type === 'groupRound' && group === 'trappan');
  draft(sanity, round?._id ?? '', { schedule: { place: 'Kvarngatan 3', startDate: '2027-01-18' } });
  draft(sanity, 'supportGroup-solrosen', { summary: '' });
  const answer = await request.get('/forhandsvisning/stodgrupper/trappan/', { headers: { cookie: pass() } });
  const html = await answer.text();

  expect(answer.status()).toBe(422);
  expect(html).toContain('Stödgruppen «Solrosen» (solrosen)');
  expect(html).toContain('<strong>summary: </strong>');
  expect(html).toContain('Ta bort dag, tid och plats');
  expect(html).not.toContain('Kvarngatan');
});

test('a round that is still to be shown says from when', async ({ request, sanity }) => {
  draft(sanity, 'groupRound-solrosen-vt-2027-kvarnvik', { visibleFrom: '2026-12-24' });
  const answer = await request.get('/forhandsvisning/stodgrupper/solrosen/', { headers: { cookie: pass() } });
  expect(await answer.text()).toContain('Syns från torsdag 24 december 2026.');
});

test('visitors who come at the same moment see what is published', async ({ request, sanity }) => {
  draft(sanity, 'coordinatingUnit', { name: 'Utkastets rådgivning' });
  const headers = { cookie: pass() };
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      index % 2 === 0
        ? request.get('/forhandsvisning/om/', { headers })
        : request.get('/anmalan/foralder/', { headers }),
    ),
  );
  for (const [index, answer] of answers.entries())
    expect((await answer.text()).includes('Utkastets rådgivning'), String(index)).toBe(index % 2 === 0);
});

test('a Sanity that is away is told of, and no page of ours fails', async ({ request, sanity }) => {
  sanity.state.behaviours = [{ status: 503 }];
  const away = await request.get('/forhandsvisning/om/', { headers: { cookie: pass() } });
  expect(away.status()).toBe(503);
  expect(await away.text()).toContain('Sanity svarar med fel (503)');
  const door = await request.get('/forhandsvisning/oppna/?sanity-preview-secret=MDEyMzQ1Njc4OWFiY2RlZg');
  expect(door.status()).toBe(503);
});

test('each state is valid, accessible, fits a phone, and is spelled as a list has it', async ({
  page,
  product,
  sanity,
}) => {
  test.setTimeout(120_000);
  const wrong = () => draft(sanity, 'supportGroup-solrosen', { summary: '' });
  const toCome = () => draft(sanity, 'groupRound-solrosen-vt-2027-kvarnvik', { visibleFrom: '2026-12-24' });
  const away = () => (sanity.state.behaviours = [{ status: 503 }]);
  const states: [name: string, path: string, prepare?: () => unknown][] = [
    ['shown', '/forhandsvisning/stodgrupper/solrosen/', toCome],
    ['missing', '/forhandsvisning/anordnare/finns-inte/'],
    ['wrong', '/forhandsvisning/om/', wrong],
    ['away', '/forhandsvisning/om/', away],
    ['closed', '/forhandsvisning/oppna/'],
  ];
  const [name = '', value = ''] = pass().split('=');
  await page.context().addCookies([{ name, value, domain: 'localhost', path: '/forhandsvisning/' }]);
  await page.setViewportSize({ width: 320, height: 800 });
  const findings: string[] = [];
  const texts: string[] = [];
  for (const [state, path, prepare] of states) {
    prepare?.();
    await page.goto(`${product.url}${path}`);
    if (state === 'shown') await page.locator('.preview-bar summary').click();
    const { results } = await validator.validateString(
      await (await page.context().request.get(`${product.url}${path}`)).text(),
    );
    findings.push(
      ...results
        .flatMap(({ messages }) => messages)
        .map(({ ruleId, message }) => `${state}: ${ruleId} ${message}`),
      ...(await axeFindings(page)).map((finding) => `${state}: ${finding}`),
    );
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) findings.push(`${state}: ${width} px wide`);
    texts.push(...(await textsOf(page)).filter(({ lang }) => lang === 'sv').map(({ text }) => text));
  }
  expect(findings).toEqual([]);
  expect(
    await unknownWords(
      texts.map((text) => text.replaceAll(/Sanity|\bsummary\b|\([\w-]+\)/g, ' ')),
      'sv',
    ),
  ).toEqual([]);
});

test('only this site’s own button ends the preview', async ({ request }) => {
  const end = (site: string) =>
    request.post('/forhandsvisning/avsluta/', { headers: { 'sec-fetch-site': site }, maxRedirects: 0 });
  expect((await end('cross-site')).headers()['set-cookie']).toBeUndefined();
  expect((await end('same-origin')).headers()['set-cookie']).toContain('Max-Age=0');
});

test('the log holds neither secret nor pass', ({ product }) => {
  expect(product.output()).not.toMatch(/sanity-preview|forhandsvisning/);
});
