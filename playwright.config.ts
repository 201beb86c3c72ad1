import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.ts';

const waits = '**/killed-hard.spec.ts';

export default defineConfig({
  testDir: 'tests/site',
  outputDir: 'test-results/browser',
  globalSetup: './tests/site/setup.ts',
  workers: 3,
  projects: [
    // Each worker with a browser and a product of its own, on two cores.
    { name: 'site', testMatch: '**/*.spec.ts', testIgnore: waits, workers: 2 },
    // It waits for more than a minute and does next to nothing: the others go on beside it.
    { name: 'waits', testMatch: waits, workers: 1 },
  ],
  expect: { timeout: 15_000 },
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  globalTimeout: 35 * 60_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    // A link or a button that is not there fails its test at once, not at the test's own limit.
    actionTimeout: 20_000,
    locale: 'sv-SE',
    timezoneId: 'America/New_York',
    // Colours that are still changing cannot be measured.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(findChromium() ? { executablePath: findChromium() as string } : {}),
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
});
