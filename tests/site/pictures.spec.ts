import { expect, test } from './product.ts';

const provider = '/anordnare/kvarnvik/';

test('a picture of a provider says in words what it shows, keeps its room, and is light on a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const bytes: number[] = [];
  page.on('response', async (response) => {
    if (new URL(response.url()).pathname.startsWith('/bilder/')) bytes.push((await response.body()).length);
  });
  await page.goto(provider, { waitUntil: 'networkidle' });
  const picture = page.getByRole('img', { name: 'Ett rött trähus med gul dörr.' });

  expect(
    await picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth),
  ).toBeGreaterThan(0);
  expect([await picture.getAttribute('width'), await picture.getAttribute('height')]).toEqual([
    '1200',
    '800',
  ]);
  const { width = 0, height = 0 } = (await picture.boundingBox()) ?? {};
  expect(width).toBeGreaterThan(250);
  expect(Math.abs(width / height - 1.5)).toBeLessThan(0.02);
  expect(bytes).toHaveLength(1);
  expect(bytes[0]).toBeLessThan(60_000);
});

test('a picture’s room is there before it is', async ({ page }) => {
  await page.route('**/bilder/**', (route) => route.abort());
  await page.goto(provider);
  const box = await page.locator('.picture img').boundingBox();
  expect(Math.abs((box?.width ?? 0) / (box?.height ?? 1) - 1.5)).toBeLessThan(0.02);
});

test('a picture is kept by browsers for good, under a name that tells what it holds', async ({ page }) => {
  await page.goto(provider);
  const paths = await page
    .locator('.picture img, .picture source')
    .evaluateAll((parts) =>
      parts.flatMap((part) =>
        `${part.getAttribute('src') ?? ''} ${part.getAttribute('srcset') ?? ''}`.match(/\/bilder\/\S+/g),
      ),
    );
  expect(paths).toHaveLength(3);
  for (const path of paths) {
    const answer = await page.request.get(String(path));
    expect(answer.status()).toBe(200);
    expect(answer.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers()['content-type']).toMatch(/^image\/(webp|jpeg)$/);
    expect(answer.headers()['content-security-policy']).toContain("img-src 'self'");
  }
});

test('a provider’s picture stands on its own page alone', async ({ site }) => {
  const shown = site.filter(({ html }) => html.includes('/bilder/')).map(({ path }) => path);
  expect([...new Set(shown)].toSorted()).toEqual(['/anordnare/innerstaden/', provider]);
});
