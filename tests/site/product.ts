import { test as base, expect } from '@playwright/test';
import { buildDate } from './prepared.ts';
import { type RunningProduct, startProduct } from './running-product.ts';
import { type Snapshot, wholeSite } from './whole-site.ts';

/**
 * A test with the product running, and with every public page of it. One product serves all tests of a worker, and a
 * worker goes on from file to file because all of them take their test from here.
 */
export const test = base.extend<object, { product: RunningProduct; site: Snapshot[] }>({
  product: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const product = await startProduct();
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  site: [
    async ({ product }, use) => use(await wholeSite(product.url)),
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: ({ product }, use) => use(product.url),
  /**
   * Whatever a test looks at: no page that it loads breaks its own policy, and no file of ours is blocked. Whoever visits does
   * it on the day on which the site was built, because some days later each page says that it is old; who works at the desk does it today.
   */
  context: async ({ context }, use) => {
    await context.addInitScript(visitOn, `${buildDate}T12:00:00+01:00`);
    const violations: string[] = [];
    context.on('console', (message) => {
      if (/content security policy|embedder.policy|integrity/i.test(message.text()))
        violations.push(message.text());
    });
    await use(context);
    expect(violations).toEqual([]);
  },
});

/** Runs in the page. Its clock goes on as it does, from `time`. */
const visitOn = (time: string): void => {
  if (location.pathname.startsWith('/samordning/')) return;
  const Today = Date;
  const passedMs = Date.parse(time) - Date.now();
  globalThis.Date = class extends Today {
    constructor(...given: [] | [string]) {
      if (given.length === 0) super(Today.now() + passedMs);
      else super(...given);
    }
    static override now(): number {
      return Today.now() + passedMs;
    }
  } as DateConstructor;
};

export { expect };
