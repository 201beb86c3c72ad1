import { spawn } from 'node:child_process';

/**
 * Runs a script on this Node, with this terminal, for `limitMs` at most: then it is killed, and with it all that it has
 * started. A check that hangs must end red while there is somebody to read it, and not when the machine is taken away.
 */
export const runBounded = (
  script: readonly string[],
  env: NodeJS.Dict<string>,
  limitMs: number,
): Promise<{ status: number | null; wasStopped: boolean }> =>
  new Promise((done, reject) => {
    // A group of its own, so that what it started can be named; Windows has no such groups.
    const detached = process.platform !== 'win32';
    const child = spawn(process.execPath, script, {
      stdio: 'inherit',
      detached,
      env: { ...process.env, ...env },
    });
    let wasStopped = false;
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
    // The terminal's Ctrl-C reaches this group only.
    const leave = () => {
      kill();
      process.exit(130);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, leave);
    child.once('error', reject);
    child.once('exit', (status) => {
      clearTimeout(timer);
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, leave);
      done({ status, wasStopped });
    });
  });
