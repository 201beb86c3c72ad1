/** `npm run bench -- paint`: what a phone gets, for each kind of page. Compares; promises nothing about other machines. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { installedChromium } from '../scripts/chromium.ts';
import { formFields, formSteps } from '../src/core/registration/form-steps.ts';
import { written } from '../tests/site/registering.ts';
import { type BrotliServer, startBrotliServer } from './paint/brotli-server.ts';
import { firstPaints } from './paint/first-paint.ts';
import { goals, lighthouseScores, type Scores } from './paint/lighthouse.ts';
import { addGovuk, addRivals } from './paint/rivals.ts';

const debuggingPort = 9_333;
const rounds = Number(process.env.BENCH_ROUNDS ?? 7);
const ofBareMax = 1.1;
const kinds = {
  front: '/',
  group: '/stodgrupper/barnkraft/',
  child: '/for-barn/',
  form: '/anmalan/foralder/',
  check: '/bench/check/',
};

// Read by the environment of a local run, before it is loaded: a database of its own, beside a product that runs.
const directory = await mkdtemp(join(tmpdir(), 'bench-'));
process.env.LOCAL_DIRECTORY = directory;
process.env.PORT ??= '4399';
const { localVariables } = await import('../local/environment.ts');
const { refuseToStart } = await import('../local/refusals.ts');
const { startProduct } = await import('../local/product.ts');

const variables = await localVariables();
await refuseToStart(variables);
const product = await startProduct(variables, console.log);
const server = await startBrotliServer(product.siteUrl);
const browser = await chromium.launch({
  executablePath: installedChromium(),
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    `--remote-debugging-port=${debuggingPort}`,
  ],
});

await addGovuk(server);
await addCheckPage(server);
console.log(`\nEverything below is served by one local server, all of it alike with Brotli, quality 11.`);

console.log(`\nFirst paint on 1.6 Mbps and 150 ms, new connection, median of ${rounds}, in ms`);
for (const [kind, path] of Object.entries(kinds)) {
  const rivals = await addRivals(browser, server, path);
  const [ours = 0, bare = 0, govuk = 0] = await firstPaints(
    browser,
    server.url,
    [path, rivals.bare, rivals.govuk],
    rounds,
  );
  const row = [`ours ${round(ours)}`, `bare ${round(bare)}`, `govuk-frontend ${round(govuk)}`];
  row.push(`${(ours / bare).toFixed(2)} × bare ${verdict(ours <= bare * ofBareMax)}`);
  row.push(`${(ours / govuk).toFixed(2)} × govuk ${verdict(ours < govuk)}`);
  console.log([kind.padEnd(6), ...row.map((cell) => cell.padEnd(20))].join('  ').trimEnd());
}

console.log('\nLighthouse, mobile, with noindex lifted');
for (const [kind, path] of Object.entries(kinds)) {
  const { scores, lost } = await lighthouseScores(server.url + path, debuggingPort);
  const cells = (Object.keys(goals) as (keyof Scores)[]).map((name) =>
    `${name} ${scores[name]} ${verdict(scores[name] >= goals[name])}`.padEnd(22),
  );
  console.log([kind.padEnd(6), ...cells, lost.join(', ')].join('  ').trimEnd());
}

await browser.close();
server.stop();
await product.stop();
await rm(directory, { recursive: true, force: true });

function round(ms: number): string {
  return String(Math.round(ms));
}

function verdict(isMet: boolean): string {
  return isMet ? 'ok' : 'MISS';
}

/** The check page answers a post; here it stands under an address of its own, as it was answered. */
async function addCheckPage({ add }: BrotliServer): Promise<void> {
  const url = product.siteUrl + kinds.form;
  const token = /name="token" value="([^"]*)"/.exec(await (await fetch(url)).text())?.[1] ?? '';
  const { texts, ages, choices } = written.parent;
  const body = new URLSearchParams({
    ...texts,
    [formFields.token]: token,
    [formFields.step]: formSteps.check,
  });
  for (const age of ages) body.append('childAge', age);
  for (const [name, values] of Object.entries(choices)) for (const value of values) body.append(name, value);
  const answer = await fetch(url, { method: 'POST', headers: { origin: product.siteUrl }, body });
  const policy = answer.headers.get('content-security-policy') ?? '';
  add(kinds.check, {
    type: 'text/html; charset=utf-8',
    body: await answer.text(),
    headers: { 'content-security-policy': policy },
  });
}
