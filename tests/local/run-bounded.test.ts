import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  expect(await runBounded([ends], {}, 60_000)).toEqual({ status: 7, wasStopped: false, output: '' });
});

test('a check whose lines are kept gives them, though what it has started is still there', async () => {
  const stays = script('stays', 'setTimeout(() => {}, 20_000)');
  const leaves = script(
    'leaves',
    `import { spawn } from 'node:child_process';
     spawn(process.execPath, [${JSON.stringify(stays)}], { stdio: 'inherit', detached: true }).unref();
     console.log('one'); console.error('two');`,
  );
  const ended = await runBounded([leaves], {}, 15_000, 'kept');
  expect(ended).toMatchObject({ status: 0, wasStopped: false });
  expect(ended.output.split('\n').toSorted()).toEqual(['', 'one', 'two']);
});

test.skipIf(process.platform === 'win32')(
  'whoever stops the checks stops all that run beside one another',
  async () => {
    const note = (name: string) => join(folder, `${name}.pid`);
    const waits = (name: string) =>
      script(
        name,
        `import { writeFileSync } from 'node:fs';
         writeFileSync(${JSON.stringify(note(name))}, String(process.pid));
         setInterval(() => {}, 1_000);`,
      );
    const [one, other] = [waits('one'), waits('other')];
    const checks = script(
      'checks',
      `import { runBounded } from ${JSON.stringify(new URL('../../scripts/run-bounded.ts', import.meta.url).href)};
       await Promise.all([runBounded([${JSON.stringify(one)}], {}, 60_000), runBounded([${JSON.stringify(other)}], {}, 60_000, 'kept')]);`,
    );
    const stopped = spawn(process.execPath, [checks], { stdio: 'ignore' });
    await expect
      .poll(() => existsSync(note('one')) && existsSync(note('other')), { timeout: 15_000 })
      .toBe(true);
    stopped.kill('SIGTERM');
    for (const name of ['one', 'other'])
      await expect
        .poll(() => isAlive(Number(readFileSync(note(name), 'utf8'))), { timeout: 10_000 })
        .toBe(false);
  },
  30_000,
);

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
    expect(await begun).toEqual({ status: null, wasStopped: true, output: '' });
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
