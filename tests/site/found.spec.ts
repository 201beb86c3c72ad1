import { readFile } from 'node:fs/promises';
import { expect, test } from './product.ts';

const described = [
  ['/', ['GovernmentOrganization']],
  ['/stodgrupper/solrosen/', ['GovernmentService', 'BreadcrumbList']],
  ['/stodgrupper/trappan/', ['GovernmentService', 'BreadcrumbList']],
  ['/hjalp-nu/', ['BreadcrumbList']],
  ['/for-barn/', ['BreadcrumbList']],
] as const;

for (const [path, types] of described)
  test(`${path} has its one address and tells what it is, within the policy`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(path);
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
      'href',
      new RegExp(`^https?://[^/]+${path}$`),
    );
    const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
    expect(blocks.map((block) => JSON.parse(block)['@type'])).toEqual(types);
    // A data block is no script: the policy that forbids everything inline has nothing to say.
    expect(complaints).toEqual([]);
  });

test('no day, time or place of a Trappan round is told to machines', async ({ page }) => {
  await page.goto('/stodgrupper/trappan/');
  const blocks = (await page.locator('script[type="application/ld+json"]').allTextContents()).join();
  expect(blocks).not.toMatch(/20\d\d|\d[.:]\d\d|startDate|"location"/);
});

test('a link that is shared shows the neutral title, the unit and one picture without words', async ({
  page,
  request,
}) => {
  const pictures = new Set<string>();
  for (const path of ['/', '/for-barn/', '/stodgrupper/trappan/', '/hjalp-nu/', '/anmalan/']) {
    await page.goto(path);
    const shared = (name: string) => page.locator(`meta[property="og:${name}"]`).getAttribute('content');
    expect(await shared('title')).toBe(await page.title());
    expect(await shared('description')).not.toMatch(/våld|beroende|sjuk|separ|barn/i);
    pictures.add(new URL((await shared('image')) ?? '').pathname);
  }
  expect([...pictures]).toEqual(['/delningsbild.png']);
  const picture = await request.get('/delningsbild.png');
  expect(picture.headers()['content-type']).toBe('image/png');
  expect((await picture.body()).length).toBeLessThan(40_000);
});

test('pages that must not be found have no address to be found by', async ({ page }) => {
  for (const path of ['/samordning/', '/sok/', '/anmalan/barn/', '/finns-inte/']) {
    await page.goto(path);
    await expect(page.locator('link[rel="canonical"], meta[property^="og:"]')).toHaveCount(0);
  }
});

test('the words that people say are in the search and not in the page', async () => {
  expect(await readFile('dist/stodgrupper/trappan/index.html', 'utf8')).not.toMatch(
    /data-said|pagefind|pappa slår/,
  );
});

test('while the content is a sample, robots may read that they must stay away, and there is no sitemap', async ({
  request,
}) => {
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain('Allow: /');
  // The addresses on paper are counted, and robots are no readers of paper.
  expect(robots.match(/Disallow.*/g)).toEqual(['Disallow: /s/']);
  expect(robots).not.toMatch(/Sitemap|samordning/);
  expect((await request.get('/sitemap.xml')).status()).toBe(404);
});
