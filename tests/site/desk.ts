import { spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { expect, type RunningProduct } from './product.ts';

/** A fresh one-time link, as an operator makes it. */
export const newLink = (product: RunningProduct, name = 'Karin Ek'): string => {
  const { stdout, stderr } = spawnSync(process.execPath, ['scripts/coordinator-link.ts', '--name', name], {
    env: { ...process.env, LOCAL_DIRECTORY: product.directory },
    encoding: 'utf8',
  });
  return /http:\S+#lank=\S+/.exec(stdout)?.[0] ?? stderr;
};

/** Signs in with a link and opens the key file; then the list is there. */
export const signIn = async (page: Page, product: RunningProduct, link = newLink(product)): Promise<void> => {
  await page.goto(link);
  await page.getByLabel('Din nyckelfil').setInputFiles(product.keyFile);
  await expect(page.getByRole('heading', { name: 'Ärenden' })).toBeVisible();
};

export const openCase = async (page: Page, code: string): Promise<void> => {
  await page.getByRole('button', { name: `Öppna ${code}` }).click();
  await expect(page.getByRole('heading', { name: `Ärende ${code}` })).toBeVisible();
};

export const backToList = (page: Page) => page.getByRole('button', { name: 'Tillbaka till listan' }).click();
