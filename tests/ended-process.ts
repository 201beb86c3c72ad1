import { execFile } from 'node:child_process';

export type EndedProcess = { status: number | null; stdout: string; stderr: string };

type Run = { cwd?: string | undefined; env?: NodeJS.Dict<string>; limitMs?: number };

/**
 * Runs a script on this Node to its end, and gives what it printed. `status` is null when it was killed: at `limitMs`, and
 * by a signal that nothing can hold back. This process goes on meanwhile, so that a test's own limit still ends the test: a
 * Node that hangs while it ends does not hear SIGTERM, and whoever waits for it synchronously hangs with it.
 */
export const runToEnd = (
  script: readonly string[],
  { cwd, env, limitMs = 120_000 }: Run = {},
): Promise<EndedProcess> =>
  new Promise((done) => {
    const options = {
      cwd,
      env: { ...process.env, ...env },
      timeout: limitMs,
      killSignal: 'SIGKILL',
      maxBuffer: 64 * 1024 ** 2,
    } as const;
    const child = execFile(process.execPath, script, options, (_, stdout, stderr) =>
      done({ status: child.exitCode, stdout, stderr }),
    );
  });
