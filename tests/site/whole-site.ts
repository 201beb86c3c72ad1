import { readdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { formFields, formSteps } from '../../src/core/registration/form-steps.ts';
import { type Written, written } from './registering.ts';
import { startProduct } from './running-product.ts';

/** One page as the product answered it; `state` tells apart what a registration answers under one address. */
export type Snapshot = { path: string; state: string; html: string; policy: string };

/** What is not for the public: the desk, and the developers' pages. */
const isPublic = (path: string): boolean => !/^\/(samordning|dev|_astro)\//.test(path);

export const nameOf = ({ path, state }: Snapshot): string => (state ? `${path} (${state})` : path);

/** Every public page of the site, found without a list: what was built, what it links to, and each form's states. */
export const wholeSite = async (url: string): Promise<Snapshot[]> => {
  const pages = await crawl(url, await builtPaths());
  const forms = pages.filter(({ html }) => /<form[^>]*method="post"/.test(html));
  const states = await Promise.all(forms.map((form) => formStates(url, form)));
  return [...pages, ...states.flat(), ...(await closedStates(forms))];
};

/**
 * Every page as it is first met, and each form's states in Swedish: the other languages share their templates, and
 * what is slow to look at need not be looked at three times.
 */
export const pagesAndStates = (site: readonly Snapshot[]): Snapshot[] =>
  site.filter(({ path, state }) => state === '' || state === 'missing' || path.startsWith('/anmalan/'));

/** Every page as it is first met, and one page of each state. */
export const pagesAndOneOfEachState = (site: readonly Snapshot[]): Snapshot[] =>
  pagesAndStates(site).filter(
    ({ state }, index, all) => state === '' || all.findIndex((other) => other.state === state) === index,
  );

/** One page of each template, in Swedish where it is written in Swedish first; and one of each state. */
export const oneOfEachKind = (site: readonly Snapshot[]): Snapshot[] => {
  const kindOf = ({ path, state }: Snapshot) => {
    const folders = path.split('/').filter((part) => part !== '');
    return state || `${folders[0]} ${folders.length}`;
  };
  const all = pagesAndStates(site);
  return all.filter((one, index) => all.findIndex((other) => kindOf(other) === kindOf(one)) === index);
};

/** Opens a page as it was answered. A state that was posted is given to the browser again under its address. */
export const open = async (page: Page, snapshot: Snapshot): Promise<void> => {
  if (snapshot.state && snapshot.state !== 'missing')
    await page.route(
      (url) => url.pathname === snapshot.path,
      (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: { [policyHeader]: snapshot.policy },
          body: snapshot.html,
        }),
    );
  await page.goto(snapshot.path);
  await page.unrouteAll();
};

const policyHeader = 'content-security-policy';

const snapshot = async (path: string, state: string, answer: Response): Promise<Snapshot> => ({
  path,
  state,
  html: await answer.text(),
  policy: answer.headers.get(policyHeader) ?? '',
});

const builtPaths = async (): Promise<string[]> =>
  (await readdir('dist', { recursive: true }))
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`);

const crawl = async (url: string, from: readonly string[]): Promise<Snapshot[]> => {
  const known = new Set(from.filter(isPublic));
  const pages: Snapshot[] = [];
  for (const path of known) {
    const answer = await fetch(url + path, { redirect: 'manual' });
    if (!answer.ok || !answer.headers.get('content-type')?.startsWith('text/html')) continue;
    const page = await snapshot(path, '', answer);
    if (isRepeated(page, pages)) continue;
    pages.push(page);
    for (const [, link = ''] of page.html.matchAll(/<a\s[^>]*href="(\/[^"#?]*\/)["#]/g))
      if (isPublic(link)) known.add(link);
  }
  const path = '/finns-inte/';
  return [...pages, await snapshot(path, 'missing', await fetch(url + path))];
};

/** The finder's pages are hundreds of one kind: one of each depth is looked at, with something found and with nothing. */
const isRepeated = (page: Snapshot, seen: readonly Snapshot[]): boolean => {
  const kindOf = ({ path, html }: Snapshot) =>
    path.startsWith('/stodgrupper/hitta/') && `${path.split('/').length} ${html.includes('class="rounds"')}`;
  const kind = kindOf(page);
  return kind !== false && seen.some((other) => kindOf(other) === kind);
};

const formStates = async (url: string, { path, html }: Snapshot): Promise<Snapshot[]> => {
  const token = /name="token" value="([^"]*)"/.exec(html)?.[1] ?? '';
  const send = async (state: string, fields: [string, string][]): Promise<Snapshot> => {
    const answer = await fetch(url + path, {
      method: 'POST',
      headers: { origin: url },
      body: new URLSearchParams([...fields, [formFields.token, token]]),
    });
    return snapshot(path, state, answer);
  };
  const answers = answersOf(whoseForm(html));
  const unasked = answers.filter(([name]) => name !== 'familyConsent');
  const step = (value: string): [string, string] => [formFields.step, value];
  const refused = await fetch(url + path, { method: 'POST', headers: { origin: url }, body: 'x' });
  return [
    await send('errors', [['familyConsent', 'ja'], step(formSteps.check)]),
    await send('check', [...answers, step(formSteps.check)]),
    ...(unasked.length < answers.length
      ? [await send('ask-family', [...unasked, step(formSteps.check)])]
      : []),
    await send('receipt', [...answers, step(formSteps.send)]),
    await snapshot(path, 'refused', refused),
  ];
};

/** What a product without coordinators answers: registration is closed, with what was written and without. */
const closedStates = async (forms: readonly Snapshot[]): Promise<Snapshot[]> => {
  const closed = await startProduct({ env: { COORDINATOR_RECIPIENTS: '' } });
  const states = forms.map(async ({ path, html }): Promise<Snapshot[]> => {
    const body = new URLSearchParams([...answersOf(whoseForm(html)), [formFields.step, formSteps.send]]);
    const kept = await fetch(closed.url + path, { method: 'POST', headers: { origin: closed.url }, body });
    return [
      await snapshot(path, 'closed', await fetch(closed.url + path)),
      await snapshot(path, 'not-sent', kept),
    ];
  });
  const found = (await Promise.all(states)).flat();
  await closed.stop();
  return found;
};

/** Known by a question that only one of the forms asks. */
const whoseForm = (html: string): Written => {
  if (html.includes('name="familyConsent"')) return written.professional;
  return html.includes('name="adultsKnow"') ? written.child : written.parent;
};

const answersOf = ({ texts, ages, choices }: Written): [string, string][] => [
  ...Object.entries(texts),
  ...ages.map((age): [string, string] => ['childAge', age]),
  ...Object.entries(choices).flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, value]),
  ),
];
