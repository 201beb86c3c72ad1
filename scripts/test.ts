/** `npm test`: every check, with a summary. `npm run check` (`--fast`) leaves out what needs a browser or a build. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { installedChromium } from './chromium.ts';
import { type Report, readReport } from './failed-tests.ts';
import { runBounded } from './run-bounded.ts';

const results = 'test-results';
const unitReport = `${results}/unit.json`;
const browserReport = `${results}/browser.json`;
const studioReport = `${results}/studio.json`;
/** What tests/postgres/setup.ts says of the server on which the contracts ran. */
const postgresNote = `${results}/postgres.txt`;
const fast = process.argv.includes('--fast');

type Step = { name: string; script: string[]; env?: NodeJS.Dict<string>; report?: string };
type Outcome = Report & { name: string; seconds: number };

const bin = (path: string) => `node_modules/${path}`;
const quickSteps: Step[] = [
  { name: 'lint', script: [bin('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', '.'] },
  { name: 'types', script: [bin('astro/bin/astro.mjs'), 'check', '--minimumFailingSeverity', 'hint'] },
];
const steps: Step[] = [
  {
    name: 'unit, contract and function tests',
    script: [
      bin('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${unitReport}`,
    ],
    report: unitReport,
  },
];
/** The Studio has packages of its own, many and heavy: `npm run check` goes without. */
const studioSteps: Step[] = [
  {
    name: 'studio: types, tests and build',
    script: ['scripts/test-studio.ts', studioReport],
    report: studioReport,
  },
];
const browserSteps = (): Step[] => [
  {
    name: 'browser tests',
    script: [bin('@playwright/test/cli.js'), 'test'],
    env: { CHROMIUM_PATH: installedChromium() },
    report: browserReport,
  },
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** Some three times what the longest step takes on two cores: what is not at its end by then hangs. */
const stepMaxMs = 40 * 60_000;

/** Runs a step. `apart`: beside another, whose lines must not come between its own: they are printed when it is at its end. */
const run = async ({ name, script, env, report }: Step, apart = false): Promise<Outcome> => {
  if (!apart) console.log(`\n=== ${name}`);
  const begun = Date.now();
  const { status, wasStopped, output } = await runBounded(
    script,
    { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    stepMaxMs,
    apart ? 'kept' : 'shown',
  );
  if (apart) console.log(`\n=== ${name}\n${output}`);
  if (wasStopped) console.log(`It was not at its end after ${stepMaxMs / 60_000} minutes, and was stopped.`);
  const counted = report ? readReport(report) : { passed: 1, failed: 0, failures: [] };
  // A step that ends badly counts as failed even when its report says nothing of it.
  const failed = status === 0 ? 0 : Math.max(1, counted.failed);
  const passed = report || failed === 0 ? counted.passed : 0;
  const { failures } = counted;
  return { name, passed, failed, failures, seconds: Math.round((Date.now() - begun) / 1000) };
};

const inTurn = async (list: readonly Step[], apart = false): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const step of list) outcomes.push(await run(step, apart));
  return outcomes;
};

try {
  // What waits for a compiler or a browser goes on beside the tests that wait for databases.
  const [outcomes, besides] = await Promise.all([
    inTurn(steps),
    inTurn([...quickSteps, ...(fast ? [] : studioSteps)], true),
  ]);
  outcomes.unshift(...besides);
  if (!fast) outcomes.push(...(await inTurn(browserSteps())));
  // Last, because a log that is cut is cut from above.
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  if (failures.length > 0) console.log('\n=== what failed');
  for (const { test, said } of failures)
    console.log(`✗ ${relative('.', test)}\n${said.replace(/^/gm, '    ')}`);
  console.log('\n=== summary');
  for (const { name, passed, failed, seconds } of outcomes)
    console.log(
      `${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`,
    );
  if (existsSync(postgresNote)) console.log(`     database: ${readFileSync(postgresNote, 'utf8').trim()}`);
  const sum = (key: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
