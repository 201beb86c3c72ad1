import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runToEnd } from '../ended-process.ts';

const project = mkdtempSync(join(tmpdir(), 'prepare-'));
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** A project whose packages are installed, a Node of its own among them, but whose link to it npm 10 has lost. */
const packaged = join(project, `node_modules/node-${process.platform}-${process.arch}/bin`);
mkdirSync(packaged, { recursive: true });
symlinkSync(process.execPath, join(packaged, 'node'));
writeFileSync(join(project, 'package-lock.json'), '{}');
writeFileSync(
  join(project, 'node_modules/.installed-lockfile'),
  createHash('sha256').update('{}').digest('hex'),
);
writeFileSync(join(project, 'script.mjs'), 'console.log(process.argv.slice(2).join()); process.exit(7);');

test('what is installed runs the script on its own Node, with its arguments, and ends as it ends', async () => {
  const { status, stdout } = await runToEnd([resolve('scripts/prepare.mjs'), 'script.mjs', '--fast', 'x'], {
    cwd: project,
  });
  expect(stdout).toBe('--fast,x\n');
  expect(status).toBe(7);
  expect(realpathSync(join(project, 'node_modules/.bin/node'))).toBe(realpathSync(process.execPath));
});
