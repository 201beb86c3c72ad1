import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page, expect as shown } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../../scripts/chromium.ts';
import { datasetOf } from '../../tests/stand-ins/sanity-dataset.ts';
import { startStandIn } from './stand-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'studio-'));
const round = 'groupRound-solrosen-vt-2027-kvarnvik';
const limitMs = 20_000;
let sanity: Awaited<ReturnType<typeof startStandIn>>;
let browser: Browser;
let page: Page;
let address = '';

beforeAll(async () => {
  const port = await freePort();
  address = `http://localhost:${port}`;
  build(address);
  sanity = await startStandIn(await datasetOf(resolve(import.meta.dirname, '../../content')), folder, port);
  browser = await chromium.launch({
    ...(findChromium() ? { executablePath: findChromium() as string } : {}),
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'sv-SE' });
  page.setDefaultTimeout(limitMs);
  await page.addInitScript(() =>
    localStorage.setItem(
      '__studio_auth_token_prov',
      JSON.stringify({ token: 'prov-token', time: new Date().toISOString() }),
    ),
  );
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await sanity?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('shows its parts, and a list with the rounds that there are', async () => {
  await page.goto(address);
  for (const part of [
    'Grupper',
    'Omgångar',
    'Föreläsningar',
    'Anordnare',
    'Sidor',
    'Rutiner',
    'Språk',
    'Hela webbplatsen',
  ])
    await shown(page.getByText(part, { exact: true }).first()).toBeVisible({ timeout: limitMs });
  await page.getByText('Omgångar', { exact: true }).first().click();
  await shown(page.getByText('Solrosen VT 2027 · 7–9 år').first()).toBeVisible({ timeout: limitMs });
  await shown(page.getByPlaceholder('Sök i listan')).toBeVisible({ timeout: limitMs });
});

test('asks for no day, time or place of a Trappan round', async () => {
  await page.goto(`${address}/structure/omgngar;groupRound-trappan-ht-2027-kvarnvik`);
  await shown(page.getByText('Kortnamn').first()).toBeVisible({ timeout: limitMs });
  expect(await page.getByText('Dag, tid och plats').count()).toBe(0);
});

test("tells a wrong end date in the build's words", async () => {
  await page.goto(`${address}/structure/omgngar;${round}`);
  const end = page.getByTestId('field-schedule.endDate').getByRole('textbox');
  await end.fill('2020-01-01');
  await end.press('Tab');
  await shown
    .poll(() => sanity.stored.get(`drafts.${round}`)?.schedule, { timeout: limitMs })
    .toMatchObject({
      endDate: '2020-01-01',
    });
  await page.getByTestId('field-schedule.endDate').getByTestId('input-validation-icon-error').first().hover();
  await shown(page.getByText('Omgången slutar 2020-01-01, före eller samma dag').first()).toBeVisible({
    timeout: limitMs,
  });
});

test('makes the next round as a draft', async () => {
  await page.goto(`${address}/structure/omgngar;groupRound-barnkraft-vt-2027-regionens-psykiatri`);
  await shown(page.getByText('Kortnamn').first()).toBeVisible({ timeout: limitMs });
  const before = new Set(sanity.stored.keys());
  await page.getByTestId('action-menu-button').click();
  await page.getByRole('menuitem', { name: 'Ny omgång av Barnkraft' }).click();
  const made = () => [...sanity.stored.values()].find(({ _id }) => !before.has(_id));
  await shown.poll(made, { timeout: limitMs }).toMatchObject({ term: 'HT 2027', status: 'planeras' });
  expect(made()?._id).toMatch(/^drafts\./);
  await shown(page.getByRole('heading', { name: 'Barnkraft HT 2027 · 8–10 år' }).first()).toBeVisible({
    timeout: limitMs,
  });
});

/** The Studio as it is built for an editor, but for where Sanity answers. */
const build = (apiHost: string): void => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/sanity/bin/sanity', 'build', '--yes', folder],
    {
      cwd: resolve(import.meta.dirname, '..'),
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        SANITY_STUDIO_PROJECT_ID: 'prov',
        SANITY_STUDIO_DATASET: 'production',
        SANITY_STUDIO_API_HOST: apiHost,
        SANITY_TELEMETRY_DISABLED: '1',
        DO_NOT_TRACK: '1',
        CI: 'true',
      },
    },
  );
  if (status !== 0) throw new Error(`The Studio does not build: ${stderr}`);
};

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, settle));
  const { port } = server.address() as AddressInfo;
  await new Promise((settle) => server.close(settle));
  return port;
};
