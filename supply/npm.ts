import { spawn } from 'node:child_process';

const deadlineMs = 120_000;

/** Runs the npm that started us, or the system's, in `directory`; gives what it wrote, however it ended. */
export const runNpm = (
  directory: string,
  arguments_: readonly string[],
): Promise<{ status: number | null; output: string; complaint: string }> => {
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...arguments_], {
      cwd: directory,
      timeout: deadlineMs,
      shell: !npm && process.platform === 'win32',
    });
    let output = '';
    let complaint = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (complaint += chunk));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output, complaint }));
  });
};
