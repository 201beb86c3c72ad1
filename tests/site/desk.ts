import type { Locator, Page } from '@playwright/test';
import { makeInvite } from '../../netlify/invite.ts';
import { makeSignInLink } from '../../netlify/sign-in-link.ts';
import { runToEnd } from '../ended-process.ts';
import { expect } from './product.ts';
import { servicesOf } from './product-services.ts';
import type { RunningProduct } from './running-product.ts';

/** A fresh one-time link, made in this process: a command takes a second and a half, and every test signs in. */
export const newLink = async (product: RunningProduct, name = 'Karin Ek'): Promise<string> => {
  const { services } = await servicesOf(product);
  const made = await makeSignInLink(services, name);
  if (!made.ok) throw new Error(made.reason);
  return made.link;
};

/** The same for one who organises, whom it makes first. */
export const organiserLink = async (product: RunningProduct, name: string): Promise<string> => {
  const { services } = await servicesOf(product);
  await makeInvite(services, name, 'organiser');
  return newLink(product, name);
};

/** The same as an operator makes it. */
export const linkByCommand = async (product: RunningProduct, name = 'Karin Ek'): Promise<string> => {
  const { stdout, stderr } = await runToEnd(['scripts/coordinator-link.ts', '--name', name], {
    env: { LOCAL_DIRECTORY: product.directory },
  });
  return /http:\S+#lank=\S+/.exec(stdout)?.[0] ?? stderr;
};

/** Signs in with a link and opens the key file; then the list is there. */
export const signIn = async (page: Page, product: RunningProduct, link?: string): Promise<void> => {
  await page.goto(link ?? (await newLink(product)));
  await chooseKey(page, product.keyFile);
  await expect(page.getByRole('heading', { name: 'Ärenden' })).toBeVisible();
};

/** Chooses a key file once the page asks for one, as a person must; before that nobody listens to the field. */
export const chooseKey = async (page: Page, file: string): Promise<void> => {
  await expect(page.getByLabel('Din nyckelfil')).toBeVisible();
  await page.getByLabel('Din nyckelfil').setInputFiles(file);
};

export const openCase = async (page: Page, code: string): Promise<void> => {
  await page.getByRole('button', { name: `Öppna ${code}` }).click();
  await expect(page.getByRole('heading', { name: `Ärende ${code}` })).toBeVisible();
};

export const backToList = (page: Page) => page.getByRole('button', { name: 'Tillbaka till listan' }).click();

const tabsMax = 400;

/** Presses Tab until the control has focus, as somebody without a mouse does; a long list's buttons included. */
export const tabTo = async (page: Page, control: Locator): Promise<void> => {
  for (let tabs = 0; tabs < tabsMax; tabs += 1) {
    await page.keyboard.press('Tab');
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Not reached with ${tabsMax} presses of Tab: ${control}`);
};
