/**
 * `npm run bench -- functions`: the size of each bundled function, and how long a new process takes to import it and to
 * give its first answer, beside an empty one.
 */
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { zipFunctions } from '@netlify/zip-it-and-ship-it';
import { startDatabase } from '../local/database.ts';
import { buildSite } from '../local/site-build.ts';
import { testVariables } from '../tests/stand-ins/environment.ts';
import { answersOf } from '../tests/stand-ins/registrations.ts';
import { median, numbersOf, printTable } from './table.ts';

const [rounds = 9] = numbersOf('BENCH_ROUNDS', [9]);
const answerTimeoutMs = 60_000;
const local = 'http://localhost:4321';
const json = { method: 'POST', headers: { 'content-type': 'application/json' } };
/** The request that wakes a function; of the others, its schedule or a visit to its address. */
const requests: Record<string, object> = {
  'receive-registration': { ...json, body: JSON.stringify(answersOf.parent) },
  ssr: { url: `${local}/anmalan/foralder/` },
};

await buildSite({ RUN_MODE: 'local' }, console.log);
const home = mkdtempSync(join(tmpdir(), 'bench-functions-'));
mkdirSync(join(home, 'empty'));
copyFileSync(join(import.meta.dirname, 'functions/empty.mts'), join(home, 'empty/empty.mts'));
const folders = [join(home, 'empty'), resolve('netlify/functions'), resolve('.netlify/v1/functions')];
const config = { '*': { nodeVersion: '24' } };
const bundle = (archiveFormat: 'zip' | 'none') => {
  const into = join(home, archiveFormat);
  mkdirSync(into);
  return zipFunctions(folders, into, { archiveFormat, basePath: resolve('.'), config });
};
const zipped = await bundle('zip');
const bundled = await bundle('none');
const database = await startDatabase();

const times = new Map(bundled.map(({ name }): [string, number[]] => [name, []]));
/** The answer's status, or why there was none. */
const statuses = new Map<string, string>();
for (let round = 0; round < rounds; round += 1)
  for (const { name, path, routes, schedule } of bundled) {
    const address = routes?.[0] && 'literal' in routes[0] ? routes[0].literal : '/';
    const request = {
      url: local + address,
      ...(schedule ? { ...json, body: '{"next_run":"2027-01-18T06:30:00.000Z"}' } : {}),
      ...requests[name],
    };
    await firstAnswer(entryIn(path, name), request).then(
      ({ ms, status }) => {
        times.get(name)?.push(ms);
        statuses.set(name, String(status));
      },
      ({ stderr }) => statuses.set(name, /^\w*Error.*$/m.exec(stderr)?.[0] ?? 'none'),
    );
  }
await database.stop();

const empty = median(times.get('empty') ?? []);
console.log(`\nFunctions: zipped size; from a new process to the first answer, median of ${rounds}`);
printTable(
  ['', 'kB zipped', 'first answer, ms', '× empty', 'answer'],
  zipped.map(({ name, path }) => {
    const ms = median(times.get(name) ?? []);
    return [
      name,
      (statSync(path).size / 1_000).toFixed(0),
      ms.toFixed(0),
      (ms / empty).toFixed(2),
      statuses.get(name) ?? '',
    ];
  }),
);
rmSync(home, { recursive: true, force: true });

/** Where the bundler has put the function's own file. */
function entryIn(folder: string, name: string): string {
  const found = [`${name}.mjs`, `netlify/functions/${name}.mjs`, `.netlify/v1/functions/ssr/${name}.mjs`]
    .map((file) => join(folder, file))
    .find((file) => existsSync(file));
  if (!found) throw new Error(`The bundle of ${name} has no file of its own.`);
  return found;
}

async function firstAnswer(entry: string, request: object): Promise<{ ms: number; status: number }> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(import.meta.dirname, 'functions/first-answer.mjs'), entry, JSON.stringify(request)],
    {
      timeout: answerTimeoutMs,
      env: {
        ...process.env,
        ...testVariables,
        NETLIFY_DB_URL: database.url,
        NETLIFY_DB_DRIVER: 'server',
        MAIL_DIRECTORY: join(home, 'mail'),
      },
    },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}
