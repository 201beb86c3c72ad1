import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { BrotliServer } from './brotli-server.ts';

const govuk = join(
  dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')),
  'dist/govuk',
);
const bareStyle = 'body{margin:1rem auto;max-width:60ch;padding:0 1rem;font:1.1rem/1.5 sans-serif}';

/**
 * Puts two pages with the words of `path` beside it: one bare, with a line of inline CSS and nothing else, and one as a
 * newcomer builds it with govuk-frontend, its style sheet, script and fonts whole, as shipped. Gives their paths.
 */
export const addRivals = async (
  browser: Browser,
  server: BrotliServer,
  path: string,
): Promise<{ bare: string; govuk: string }> => {
  const { title, bare, classed } = await wordsOf(browser, server.url + path);
  const paths = { bare: `/bench/bare${path}`, govuk: `/bench/govuk${path}` };
  const type = 'text/html; charset=utf-8';
  const head = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width, initial-scale=1">`;
  server.add(paths.bare, {
    type,
    body: `${head}<style>${bareStyle}</style></head><body>${bare}</body></html>`,
  });
  server.add(paths.govuk, {
    type,
    body: `${head}<link rel="stylesheet" href="/bench/govuk-frontend.min.css"></head><body class="govuk-template__body js-enabled govuk-frontend-supported"><div class="govuk-width-container"><main class="govuk-main-wrapper">${classed}</main></div><script type="module" src="/bench/govuk.js"></script></body></html>`,
  });
  return paths;
};

/** What every page with govuk-frontend loads. */
export const addGovuk = async (server: BrotliServer): Promise<void> => {
  const file = (name: string) => readFile(join(govuk, name));
  server.add('/bench/govuk-frontend.min.css', {
    type: 'text/css',
    body: await file('govuk-frontend.min.css'),
  });
  server.add('/bench/govuk-frontend.min.js', {
    type: 'text/javascript',
    body: await file('govuk-frontend.min.js'),
  });
  const start = "import { initAll } from './govuk-frontend.min.js';\ninitAll();\n";
  server.add('/bench/govuk.js', { type: 'text/javascript', body: start });
  for (const font of await readdir(join(govuk, 'assets/fonts')))
    server.add(`/assets/fonts/${font}`, { type: 'font/woff2', body: await file(`assets/fonts/${font}`) });
};

/** A page's words and form, without its style, drawings and script; and the same in govuk-frontend's classes. */
const wordsOf = async (browser: Browser, url: string) => {
  const page = await browser.newPage({ javaScriptEnabled: true });
  await page.goto(url);
  const words = await page.evaluate(() => {
    const classes: [string, string][] = [
      ['h1', 'govuk-heading-xl'],
      ['h2', 'govuk-heading-l'],
      ['h3', 'govuk-heading-m'],
      ['p', 'govuk-body'],
      ['a', 'govuk-link'],
      ['ul', 'govuk-list'],
      ['ol', 'govuk-list govuk-list--number'],
      ['dl', 'govuk-summary-list'],
      ['fieldset', 'govuk-fieldset'],
      ['legend', 'govuk-fieldset__legend'],
      ['label', 'govuk-label'],
      ['input:not([type=radio]):not([type=checkbox])', 'govuk-input'],
      ['textarea', 'govuk-textarea'],
      ['select', 'govuk-select'],
      ['button', 'govuk-button'],
    ];
    for (const element of document.querySelectorAll('svg, script, style, link')) element.remove();
    const all = [...document.body.querySelectorAll('*')];
    for (const element of all)
      for (const { name } of [...element.attributes])
        if (name === 'class' || name.startsWith('data-')) element.removeAttribute(name);
    const bare = document.body.innerHTML;
    for (const [selector, name] of classes)
      for (const element of document.body.querySelectorAll(selector)) element.className = name;
    return { title: document.title, bare, classed: document.body.innerHTML };
  });
  await page.close();
  return words;
};
