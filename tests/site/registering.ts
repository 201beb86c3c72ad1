import { expect, type Page } from '@playwright/test';

/** What one family or professional writes, by the fields' fixed names. Each text is found nowhere else. */
export type Written = {
  /** The way from the front page, one link after another. */
  way: string[];
  texts: Record<string, string>;
  ages: string[];
  choices: Record<string, string[]>;
  /** The words that the desk shows for all of it. */
  onDesk: string[];
};

export const written: Record<'parent' | 'child' | 'professional', Written> = {
  parent: {
    way: ['/stodgrupper/solrosen/', '/anmalan/foralder/'],
    texts: {
      name: 'Tindra Sentinelsson',
      phone: '0701740605',
      email: 'tindra.sentinel@example.se',
      language: 'sentinelspråk',
      needs: 'Rullstol, sentinelbehov',
      message: 'Vi vill veta mer.\nSentinelrad två.',
    },
    ages: ['7', '11'],
    choices: {
      group: ['solrosen', 'barnkraft'],
      contactTime: ['kvall'],
      safeContact: ['sms'],
      guardians: ['inte-fragat'],
    },
    onDesk: [
      'Tindra Sentinelsson',
      '070-174 06 05',
      'tindra.sentinel@example.se',
      'sentinelspråk',
      'Rullstol, sentinelbehov',
      'Sentinelrad två.',
      '7 år',
      '11 år',
      'Solrosen',
      'Barnkraft',
      'På kvällen',
    ],
  },
  child: {
    way: ['/for-barn/', '/anmalan/barn/'],
    texts: {
      name: 'Sentinelkatten',
      viaSchool: 'Sentinelskolan, Kim på elevhälsan',
      message: 'Jag vill prata.',
    },
    ages: ['9'],
    choices: { group: ['vet-inte'], contactTime: ['formiddag'], adultsKnow: ['vissa'] },
    onDesk: [
      'Sentinelkatten',
      'Sentinelskolan, Kim på elevhälsan',
      'Jag vill prata.',
      '9 år',
      'På förmiddagen',
    ],
  },
  professional: {
    way: ['/for-yrkesverksamma/', '/anmalan/yrkesverksam/'],
    texts: {
      name: 'Robin Sentinelgren',
      role: 'sentinelkurator',
      organisation: 'Sentinelgymnasiet',
      email: 'robin.sentinel@example.se',
      familyPhone: '08-465 004 77',
    },
    ages: ['15'],
    choices: {
      group: ['trappan'],
      contactTime: ['nar-som-helst'],
      familyConsent: ['ja'],
      consentFrom: ['ungdomen'],
    },
    onDesk: [
      'Robin Sentinelgren',
      'sentinelkurator',
      'Sentinelgymnasiet',
      'robin.sentinel@example.se',
      '08-465 004 77',
      '15 år',
      'Trappan',
    ],
  },
};

/** Follows links from the front page to the form. */
export const goTo = async (page: Page, { way }: Written): Promise<void> => {
  await page.goto('/');
  for (const path of way) await page.locator(`main a[href="${path}"]`).first().click();
  await expect(page).toHaveURL(new RegExp(`${way.at(-1)}$`));
};

export const fill = async (page: Page, { texts, ages, choices }: Written): Promise<void> => {
  for (const [name, text] of Object.entries(texts)) await page.locator(`form [name=${name}]`).fill(text);
  for (const [index, age] of ages.entries()) await page.locator('form [name=childAge]').nth(index).fill(age);
  for (const [name, values] of Object.entries(choices))
    for (const value of values) await page.locator(`form [name=${name}][value="${value}"]`).check();
};

export const press = (page: Page, name: 'Gå vidare' | 'Skicka' | 'Ändra svaren' | 'Försök igen') =>
  page.getByRole('button', { name, exact: true }).click();

/** The reference code on the receipt. */
export const codeOn = async (page: Page): Promise<string> => {
  const text = await page.getByRole('main').innerText();
  return /[BFGHJKLMNRSTVX]{3}-[2-9]{4}/.exec(text)?.[0] ?? '';
};

/** From the front page to the receipt; gives its code. */
export const register = async (page: Page, what: Written): Promise<string> => {
  await goTo(page, what);
  await fill(page, what);
  await press(page, 'Gå vidare');
  await expect(page.getByRole('heading', { name: 'Kontrollera dina svar' })).toBeVisible();
  await press(page, 'Skicka');
  await expect(page.locator('.receipt__code')).toBeVisible();
  return codeOn(page);
};
