import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { siteAddress } from '../netlify/site-address.ts';
import { stockholmDate } from '../src/core/content/swedish-date.ts';

/** Everything that the built site is made from. */
const sources = [
  'content',
  'netlify',
  'public',
  'src',
  'astro.config.mjs',
  'netlify.toml',
  'package-lock.json',
];
const settings = ['CONTENT_DIRECTORY', 'CONTENT_SOURCE', 'QUICK_EXIT_URL', 'RUN_MODE'];
const outputs = ['dist/index.html', '.netlify/v1/functions/ssr/ssr.mjs'];
const stampFile = 'dist/.build-stamp';

/**
 * Builds the site unless it was built from the same sources today: pages tell which rounds are to come. What Sanity
 * holds is not seen from here, so that a site of its content is always built.
 * `say` is told when it begins. Rejects with the build's own words when it stops.
 */
export const buildSite = async (
  variables: Record<string, string | undefined>,
  say: (line: string) => void = () => undefined,
): Promise<void> => {
  const wanted = await stampOf(variables);
  const seesContent = variables.CONTENT_SOURCE !== 'sanity';
  if (seesContent && outputs.every((file) => existsSync(file)) && (await readStamp()) === wanted) return;
  say('Building the site …');
  await run(['node_modules/astro/bin/astro.mjs', 'build'], {
    ...process.env,
    ...variables,
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  await mkdir(dirname(stampFile), { recursive: true });
  await writeFile(stampFile, wanted);
};

const readStamp = async () => (existsSync(stampFile) ? readFile(stampFile, 'utf8') : undefined);

const stampOf = async (variables: Record<string, string | undefined>): Promise<string> => {
  const hash = createHash('sha256').update(variables.BUILD_DATE ?? stockholmDate(new Date()));
  for (const name of settings) hash.update(`${name}=${variables[name] ?? ''}\0`);
  hash.update(`${siteAddress(variables)}\0`);
  for (const file of (await Promise.all(sources.map(filesBelow))).flat().toSorted())
    hash.update(`${file}\0`).update(await readFile(file));
  return hash.digest('hex');
};

const filesBelow = async (path: string): Promise<string[]> => {
  if (!existsSync(path)) return [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return [path];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

const run = (script: string[], env: NodeJS.Dict<string>): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, script, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(output.trim()))));
  });
