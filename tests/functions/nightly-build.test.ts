import { Cron } from 'croner';
import { afterEach, expect, test, vi } from 'vitest';
import { requestBuild } from '../../netlify/build-hook.ts';
import nightlyBuild, { config } from '../../netlify/functions/nightly-build.mts';
import { stockholmDate } from '../../src/core/content/swedish-date.ts';
import { startBuildHook } from '../stand-ins/build-hook.ts';

const atOnce = async () => undefined;
let hook: Awaited<ReturnType<typeof startBuildHook>> | undefined;
afterEach(async () => {
  await hook?.stop();
  hook = undefined;
  vi.unstubAllEnvs();
});

test('one accepted request asks for one build', async () => {
  hook = await startBuildHook(200);
  expect(await requestBuild(hook.url, atOnce)).toEqual({ state: 'asked', attempts: 1 });
  expect(hook.requests).toEqual([{ method: 'POST', path: '/build_hooks/secret', body: '{}' }]);
});

test('what fails is tried again, three times in all', async () => {
  hook = await startBuildHook(503, 'cut', 200);
  expect(await requestBuild(hook.url, atOnce)).toEqual({ state: 'asked', attempts: 3 });
  await hook.stop();
  hook = await startBuildHook(500);
  expect(await requestBuild(hook.url, atOnce)).toEqual({ state: 'gave-up', attempts: 3 });
  expect(hook.requests).toHaveLength(3);
});

test('a hook that sends us elsewhere is not followed', async () => {
  hook = await startBuildHook(302);
  expect(await requestBuild(hook.url, atOnce)).toEqual({ state: 'gave-up', attempts: 3 });
});

test('the waits end within the time that a scheduled function has', async () => {
  hook = await startBuildHook(500);
  const waits: number[] = [];
  await requestBuild(hook.url, async (ms) => waits.push(ms));
  expect(waits).toEqual([1_000, 4_000]);
});

test.each([[undefined], [''], ['  ']])('without a hook (%o) nothing is asked', async (url) => {
  expect(await requestBuild(url)).toEqual({ state: 'no-hook', attempts: 0 });
});

test.each(['api.netlify.com/x', 'ftp://x.example/'])('%s is no hook', async (url) => {
  expect(await requestBuild(url)).toEqual({ state: 'wrong-hook', attempts: 0 });
});

test('the log tells the state and never the address', async () => {
  hook = await startBuildHook(200);
  vi.stubEnv('BUILD_HOOK_URL', hook.url);
  const written: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line) => written.push(line));
  await nightlyBuild();
  log.mockRestore();
  // No variable but the hook is set here: the build was asked for all the same.
  expect(written[0]).toBe('{"event":"nightly-build","state":"asked","attempts":1}');
  expect(written[1]).toContain('"schedule-failed"');
  expect(written.join()).not.toContain('secret');
});

test('it is night in Stockholm, and a new day by both clocks, on every day of the year', () => {
  const cron = new Cron(config.schedule ?? '', { timezone: 'UTC', paused: true });
  const runs = cron.nextRuns(400, new Date('2026-09-01T00:00:00Z'));
  expect(runs).toHaveLength(400);
  const hours = new Set<string>();
  for (const run of runs) {
    hours.add(
      new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', timeStyle: 'short' }).format(run),
    );
    expect(stockholmDate(run)).toBe(run.toISOString().slice(0, 10));
  }
  expect([...hours].toSorted()).toEqual(['02:30', '03:30']);
});
