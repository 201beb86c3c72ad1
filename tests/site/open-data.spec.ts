import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findingsOf } from '../open-data/valid-service.ts';
import { expect, test } from './product.ts';

type Service = {
  id: string;
  name: string;
  alternate_name: string;
  minimum_age: number;
  maximum_age: number;
} & {
  phones: { number: string }[];
  description: string;
  url: string;
  organization: { name: string; description: string };
};

/** Each vocabulary wants other signs between them. */
const digits = (number: string) => number.replace(/\D/g, '');

const listed = async (url: string, query = ''): Promise<Service[]> =>
  (await (await fetch(`${url}/api/hsds/services${query}`)).json()).contents;

test('every service is listed, valid HSDS 3, and answers under its own address', async ({ product }) => {
  const services = await listed(product.url);
  expect(services.length).toBeGreaterThanOrEqual(6);
  for (const service of services) {
    const one = await fetch(`${product.url}/api/hsds/services/${service.id}`);
    expect(one.status).toBe(200);
    expect(await one.json()).toEqual(service);
    expect(findingsOf(service)).toEqual([]);
  }
  const file = await fetch(`${product.url}/oppna-data/tjanster.json`);
  expect(file.headers.get('content-type')).toContain('application/json');
  expect(await file.json()).toEqual(services);
});

test('pages of two hold all of them, each once', async ({ product }) => {
  const all = await listed(product.url);
  const pages = await Promise.all(
    Array.from({ length: Math.ceil(all.length / 2) }, (_, index) =>
      listed(product.url, `?page=${index + 1}&per_page=2`),
    ),
  );
  expect(pages.flat()).toEqual(all);
});

for (const [path, status] of [
  ['/api/hsds/services?page=0', 400],
  ['/api/hsds/services/none', 404],
  ['/api/hsds/programs', 404],
  ['/api/hsds', 200],
] as const)
  test(`${path} is answered ${status}, as JSON that scripts of other sites may read`, async ({ product }) => {
    const answer = await fetch(product.url + path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(await answer.json()).toBeDefined();
  });

test('nothing is written here', async ({ product }) => {
  const answer = await fetch(`${product.url}/api/hsds/services`, { method: 'POST', body: '{}' });
  expect(answer.status).toBe(405);
});

test('a script of another site reads the services, in a browser', async ({ browser, product }) => {
  const other = createServer((_request, response) => response.end('<!doctype html><title>Katalog</title>'));
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage();
  try {
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
    const read = (path: string) =>
      page.evaluate(async (url) => (await fetch(url)).json().then(Boolean, () => false), product.url + path);
    expect(await read('/api/hsds/services')).toBe(true);
    // What is not open data stays closed.
    await expect(read('/api/health')).rejects.toThrow(/Failed to fetch/);
  } finally {
    await page.close();
    other.close();
  }
});

test('the pages say the same to search engines', async ({ page, product }) => {
  const services = await listed(product.url);
  for (const group of new Set(services.map(({ alternate_name }) => alternate_name))) {
    const own = services.filter(({ alternate_name }) => alternate_name === group);
    const [{ url, description }] = own as [Service];
    await page.goto(new URL(url).pathname);
    const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
    const told = blocks
      .map((text) => JSON.parse(text))
      .find((block) => block['@type'] === 'GovernmentService');
    expect(told).toMatchObject({ name: group, description, url });
    for (const { minimum_age, maximum_age } of own) {
      expect(minimum_age).toBeGreaterThanOrEqual(told.audience.suggestedMinAge);
      expect(maximum_age).toBeLessThanOrEqual(told.audience.suggestedMaxAge);
    }
  }
});

test('the page of each provider tells search engines its name, what it is and its number, as the open data do', async ({
  page,
  product,
}) => {
  const offered = (await listed(product.url)).filter(({ name }) => name.includes(', '));
  const names = new Set(offered.map(({ organization }) => organization.name));
  expect(names.size).toBeGreaterThan(2);
  await page.goto('/anordnare/');
  const links = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((all) =>
      all.map((link) => [link.textContent?.trim() ?? '', link.getAttribute('href') ?? '']),
    );
  for (const name of names) {
    const [, path] = links.find(([text]) => text === name) ?? [];
    await page.goto(String(path));
    const told = (await page.locator('script[type="application/ld+json"]').allTextContents())
      .map((text) => JSON.parse(text))
      .find((block) => block.name === name);
    const { organization, phones } = offered.find((each) => each.organization.name === name) as Service;
    expect(told).toMatchObject({ description: organization.description });
    expect(digits(told.telephone)).toBe(digits(phones[0]?.number ?? ''));
  }
});

test('the page for developers tells addresses that answer', async ({ page, product }) => {
  await page.goto('/oppna-data/');
  await expect(page.getByRole('heading', { level: 1, name: 'Öppna data' })).toBeVisible();
  const addresses = await page.locator('code', { hasText: 'http' }).allTextContents();
  expect(addresses.length).toBe(3);
  for (const address of addresses)
    expect((await fetch(product.url + new URL(address).pathname)).status).toBe(200);
});
