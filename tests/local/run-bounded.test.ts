import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runBounded } from '../../scripts/run-bounded.ts';

const folder = mkdtempSync(join(tmpdir(), 'bounded-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const script = (name: string, text: string): string => {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, text);
  return file;
};

test('a check that ends says how', async () => {
  const ends = script('ends', 'process.exitCode = 7');
  expect(await runBounded([ends], {}, 60_000)).toEqual({ status: 7, wasStopped: false });
});

test.skipIf(process.platform === 'win32')(
  'a check that hangs is stopped, deaf as it is, and with it what it has started',
  async () => {
    const note = join(folder, 'pid');
    const deaf = script('deaf', "process.on('SIGTERM', () => {}); setInterval(() => {}, 1_000)");
    const hangs = script(
      'hangs',
      `import { spawn } from 'node:child_process';
       import { writeFileSync } from 'node:fs';
       process.on('SIGTERM', () => {});
       writeFileSync(${JSON.stringify(note)}, String(spawn(process.execPath, [${JSON.stringify(deaf)}]).pid));
       setInterval(() => {}, 1_000);`,
    );
    const begun = runBounded([hangs], {}, 3_000);
    expect(await begun).toEqual({ status: null, wasStopped: true });
    const started = Number(readFileSync(note, 'utf8'));
    await expect.poll(() => isAlive(started), { timeout: 10_000 }).toBe(false);
  },
  30_000,
);

/** A process that nobody has taken leave of yet still has its number, and is a zombie. */
const isAlive = (processId: number): boolean => {
  try {
    process.kill(processId, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${processId}/status`, 'utf8'));
  } catch {
    return false;
  }
};
