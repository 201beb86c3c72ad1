import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';

const lastLinesMs = 1_000;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What ends each script that runs now. */
const running = new Set<() => void>();

/** The terminal's Ctrl-C reaches this group only: what runs in groups of its own is ended from here. */
const leave = (): void => {
  for (const kill of running) kill();
  process.exit(130);
};

/**
 * Runs a script on this Node, with this terminal, for `limitMs` at most: then it is killed, and with it all that it has
 * started. A check that hangs must end red while there is somebody to read it, and not when the machine is taken away. With `lines`
 * kept, what it prints is given in the end instead.
 */
export const runBounded = (
  script: readonly string[],
  env: NodeJS.Dict<string>,
  limitMs: number,
  lines: 'shown' | 'kept' = 'shown',
): Promise<{ status: number | null; wasStopped: boolean; output: string }> =>
  new Promise((done, reject) => {
    // A group of its own, so that what it started can be named; Windows has no such groups.
    const detached = process.platform !== 'win32';
    const child = spawn(process.execPath, script, {
      stdio: lines === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      detached,
      env: { ...process.env, ...env },
    });
    let wasStopped = false;
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (chunk) => (output += chunk));
    const kill = () => {
      try {
        if (detached && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
        else child.kill('SIGKILL');
      } catch {
        // It has just ended by itself.
      }
    };
    const timer = setTimeout(() => {
      wasStopped = true;
      kill();
    }, limitMs);
    running.add(kill);
    if (running.size === 1) for (const signal of signals) process.once(signal, leave);
    child.once('error', reject);
    child.once('exit', async (status) => {
      clearTimeout(timer);
      running.delete(kill);
      if (running.size === 0) for (const signal of signals) process.off(signal, leave);
      // What it has started may hold its end of the pipe, and says nothing any more.
      if (lines === 'kept') await Promise.race([once(child, 'close'), after(lastLinesMs)]);
      done({ status, wasStopped, output });
    });
  });
