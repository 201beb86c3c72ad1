import { test as base, expect } from '@playwright/test';
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
  /** Whatever a test looks at: no page that it loads breaks its own policy, and no file of ours is blocked. */
  context: async ({ context }, use) => {
    const violations: string[] = [];
    context.on('console', (message) => {
      if (/content security policy|embedder.policy|integrity/i.test(message.text()))
        violations.push(message.text());
    });
    await use(context);
    expect(violations).toEqual([]);
  },
});

export { expect };
