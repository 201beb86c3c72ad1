/** What a report in Vitest's or Playwright's JSON says: how many tests passed and failed, and what the failed ones said. */
import { readFileSync } from 'node:fs';

export type Report = { passed: number; failed: number; failures: readonly Failure[] };
/** A test that failed, by its file and name, and the beginning of what it said, without colours. */
export type Failure = { test: string; said: string };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] }[];
  }[];
};
type PlaywrightSuite = {
  suites?: PlaywrightSuite[];
  specs?: {
    title: string;
    file: string;
    ok: boolean;
    tests: { results: { error?: { message?: string } }[] }[];
  }[];
};
type PlaywrightReport = PlaywrightSuite & {
  stats: { expected: number; unexpected: number; flaky: number };
  errors?: { message?: string }[];
};

/** Reads `file`. A step that ended before it could write its report gives zeros: its exit status tells. */
export const readReport = (file: string): Report => {
  let report: VitestReport | PlaywrightReport;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, failures: [] };
  }
  return 'stats' in report
    ? {
        passed: report.stats.expected,
        failed: report.stats.unexpected + report.stats.flaky,
        failures: [
          ...(report.errors ?? []).map(({ message }) => ({ test: 'Playwright', said: beginning(message) })),
          ...ofSuite(report),
        ],
      }
    : {
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        failures: report.testResults.flatMap(ofFile),
      };
};

const ofFile = ({
  name,
  status,
  message,
  assertionResults,
}: VitestReport['testResults'][number]): Failure[] => {
  const failed = assertionResults.filter((each) => each.status === 'failed');
  // A file that cannot be read, or whose preparations fail, has no tests to blame.
  if (status === 'failed' && failed.length === 0) return [{ test: name, said: beginning(message) }];
  return failed.map(({ fullName, failureMessages }) => ({
    test: `${name} › ${fullName}`,
    said: beginning(failureMessages?.[0]),
  }));
};

const ofSuite = ({ suites = [], specs = [] }: PlaywrightSuite): Failure[] => [
  ...specs
    .filter(({ ok }) => !ok)
    .map(({ title, file, tests }) => ({
      test: `${file} › ${title}`,
      said: beginning(
        tests.flatMap(({ results }) => results.flatMap(({ error }) => error?.message ?? []))[0],
      ),
    })),
  ...suites.flatMap(ofSuite),
];

const linesMax = 12;

const beginning = (message = ''): string =>
  message
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal begin with one.
    .replace(/\u001b\[[\d;]*m/g, '')
    .split('\n')
    .slice(0, linesMax)
    .join('\n');
