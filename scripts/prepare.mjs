/**
 * Installs what is missing from the lockfile, then lets the real script run. Started by whatever Node started
 * npm, before anything is installed: no dependency and no new syntax here.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stampFile = 'node_modules/.installed-lockfile';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const installed = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';

if (installed !== wanted) {
  console.log('Installing packages from the lockfile (about a minute the first time) …');
  // Install scripts stay off: no package of ours needs one.
  const arguments_ = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const result = npm
    ? spawnSync(process.execPath, [npm, ...arguments_], { stdio: 'inherit' })
    : spawnSync('npm', arguments_, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0)
    stop('The packages could not be installed: see the lines above, mend that and start again.');
  writeFileSync(stampFile, wanted);
}

const local = spawnSync('node_modules/.bin/node', ['--version'], { encoding: 'utf8' });
const version = local.status === 0 ? local.stdout.trim() : process.version;
const [major, minor] = version.slice(1).split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19))
  stop(`Node ${version} is too old here: this system has no packaged Node, so install Node 22.19 or newer.`);

function stop(line) {
  console.error(line);
  process.exit(1);
}
