import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readReport } from '../../scripts/failed-tests.ts';

const project = resolve(import.meta.dirname, '../..');
let folder = '';
beforeAll(() => {
  mkdirSync(join(project, 'test-results'), { recursive: true });
  folder = mkdtempSync(join(project, 'test-results/failing-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (script: string, ...options: string[]) => {
  const { status } = spawnSync(process.execPath, [join(project, 'node_modules', script), ...options], {
    cwd: folder,
    // As a person's terminal: in colours, and told where Playwright writes.
    env: { ...process.env, FORCE_COLOR: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: 'browser.json' },
  });
  expect(status).toBe(1);
};
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

test('a failed test of Vitest is named with its file and what it said, and so is a file that cannot be read', () => {
  write('vitest.config.js', 'export default { test: { globals: true } };');
  write(
    'sum.test.js',
    "test('adds', () => expect(1 + 1).toBe(3)); test('subtracts', () => expect(1 - 1).toBe(0));",
  );
  write('torn.test.js', "throw new Error('The well is dry.');");
  run('vitest/vitest.mjs', 'run', '--reporter=json', '--outputFile=unit.json');
  const { passed, failed, failures } = readReport(join(folder, 'unit.json'));
  expect({ passed, failed }).toEqual({ passed: 1, failed: 1 });
  expect(failures.map(({ test: name }) => name.replace(`${folder}/`, '')).toSorted()).toEqual([
    'sum.test.js › adds',
    'torn.test.js',
  ]);
  expect(failures.map(({ said }) => said).join('\n')).toMatch(/expected 2 to be 3[\s\S]*The well is dry/);
});

test('a failed test of Playwright is named with its file and what it said, without a terminal’s colours', () => {
  write('playwright.config.js', "module.exports = { testDir: '.', testMatch: '*.spec.js' };");
  write(
    'sum.spec.js',
    "const { test, expect } = require('@playwright/test'); test.describe('sums', () => { test('adds', () => expect(1 + 1).toBe(3)); test('subtracts', () => {}); });",
  );
  write('package.json', '{ "type": "commonjs" }');
  run('@playwright/test/cli.js', 'test', '--reporter=json', '--output=out');
  const { passed, failed, failures } = readReport(join(folder, 'browser.json'));
  expect({ passed, failed }).toEqual({ passed: 1, failed: 1 });
  expect(failures).toEqual([{ test: 'sum.spec.js › adds', said: expect.stringMatching(/Expected: 3/) }]);
  expect(failures[0]?.said).not.toContain('\u001b');
});

test('a report that was never written says nothing', () => {
  expect(readReport(join(folder, 'none.json'))).toEqual({ passed: 0, failed: 0, failures: [] });
});
