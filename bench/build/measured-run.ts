import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Seconds by the clock and of the processor, and the highest memory in MB, of Node alone. */
export type Run = { seconds: number; processorSeconds: number; memoryMb: number };

const reporter = pathToFileURL(join(import.meta.dirname, 'report-usage.mjs')).href;

/** Runs a script to its end. Throws with what it printed when it fails. */
export const measuredRun = async (
  script: readonly string[],
  directory: string,
  env: NodeJS.Dict<string> = {},
): Promise<Run> => {
  const home = mkdtempSync(join(tmpdir(), 'measured-run-'));
  const report = join(home, 'usage.json');
  const begun = performance.now();
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [`--import=${reporter}`, ...script], {
      cwd: directory,
      env: { ...process.env, ...env, BENCH_USAGE_FILE: report },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(output.slice(-2_000)))));
  });
  const seconds = (performance.now() - begun) / 1_000;
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(home, { recursive: true, force: true });
  return {
    seconds,
    processorSeconds: (userCPUTime + systemCPUTime) / 1_000_000,
    memoryMb: maxRSS / 1_024,
  };
};
