/**
 * Installs what is missing from the lockfile, then runs the script that it is given, on this project's own Node:
 * `node scripts/prepare.mjs scripts/start.ts`. Started by whatever Node started npm, before anything is installed: no
 * dependency and no new syntax here. It is no pre-script of npm's, because npm runs none where install scripts are off.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';

const stampFile = 'node_modules/.installed-lockfile';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const installed = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';

if (installed !== wanted) {
  console.log('Installing packages from the lockfile (about a minute the first time) …');
  // Install scripts stay off, as .npmrc says too: supply/install-scripts.yaml has each that there is.
  const arguments_ = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const result = npm
    ? spawnSync(process.execPath, [npm, ...arguments_], { stdio: 'inherit' })
    : spawnSync('npm', arguments_, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0)
    stop('The packages could not be installed: see the lines above, mend that and start again.');
  writeFileSync(stampFile, wanted);
}

const isWindows = process.platform === 'win32';
const packaged = `node_modules/node-${isWindows ? 'win' : process.platform}-${process.arch}/bin/node${isWindows ? '.exe' : ''}`;
const local = spawnSync(packaged, ['--version'], { encoding: 'utf8' });
const version = local.status === 0 ? local.stdout.trim() : process.version;
// npm 10 takes the link away again with the packages for other systems, which have one of the same name.
if (local.status === 0 && !isWindows && !existsSync('node_modules/.bin/node')) {
  mkdirSync('node_modules/.bin', { recursive: true });
  symlinkSync(`../../${packaged}`, 'node_modules/.bin/node');
}
const [major, minor] = version.slice(1).split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19))
  stop(`Node ${version} is too old here: this system has no packaged Node, so install Node 22.19 or newer.`);

const script = process.argv.slice(2);
if (script.length > 0) {
  const child = spawn(local.status === 0 ? packaged : process.execPath, script, { stdio: 'inherit' });
  // Whoever stops this process means the script, which may have something to finish.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => stop(`${script[0]} could not be started: ${error.message}`));
  child.on('exit', (code) => {
    process.exitCode = code === null ? 1 : code;
  });
}

function stop(line) {
  console.error(line);
  process.exit(1);
}
