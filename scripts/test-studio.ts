/** Installs the Studio from its own lockfile where that has not been done, then checks its types, its tests and that it builds. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const [report = 'test-results/studio.json'] = process.argv.slice(2);
const node = process.execPath;
const ours = (path: string) => resolve('node_modules', path);

const run = (command: string, args: string[]): void => {
  const { status } = spawnSync(command, args, {
    cwd: 'studio',
    stdio: 'inherit',
    // Nothing of ours is told to anybody, and the build does not ask whether there is a newer Studio.
    env: { ...process.env, SANITY_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', CI: 'true' },
  });
  if (status !== 0) process.exit(status ?? 1);
};

const stampFile = 'studio/node_modules/.installed-lockfile';
const wanted = createHash('sha256').update(readFileSync('studio/package-lock.json')).digest('hex');
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== wanted) {
  const npm = process.env.npm_execpath;
  const install = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  run(npm ? node : 'npm', npm ? [npm, ...install] : install);
  writeFileSync(stampFile, wanted);
}
run(node, [ours('typescript/bin/tsc'), '--noEmit', '-p', '.']);
run(node, [
  ours('vitest/vitest.mjs'),
  'run',
  ...['--config', 'vitest.config.ts', '--reporter=default', '--reporter=json'],
  `--outputFile=${resolve(report)}`,
]);
run(node, ['node_modules/sanity/bin/sanity', 'build', '--yes']);
