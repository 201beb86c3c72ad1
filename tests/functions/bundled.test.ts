import { readFileSync } from 'node:fs';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipFunctions } from '@netlify/zip-it-and-ship-it';
import { expect, test } from 'vitest';
import { migrationNames } from '../../netlify/migration-names.ts';
import { scheduleAgesMaxMinutes } from '../../src/core/health/schedules.ts';

const bundled = await zipFunctions(resolve('netlify/functions'), await mkdtemp(join(tmpdir(), 'bundled-')), {
  archiveFormat: 'none',
  basePath: resolve('.'),
  config: { '*': { nodeVersion: '24' } },
});

test.each(bundled)('the platform can bundle and load $name', async ({ path, name, bundlerErrors }) => {
  expect(bundlerErrors ?? []).toEqual([]);
  // A function that needs no other file lies at the top.
  const files = await readdir(path, { recursive: true });
  const [main = ''] = files.filter((file) => basename(file) === `${name}.mjs`);
  const loaded = await import(pathToFileURL(join(path, main)).href);
  expect(loaded.default).toBeInstanceOf(Function);
});

/** Functions that take what anybody sends. */
const takesPosts = bundled.filter(
  ({ routes, mainFile }) => routes?.length && /\bPOST\b\s*:|'POST'/.test(readFileSync(mainFile, 'utf8')),
);

test.each(takesPosts)(
  'the platform limits $name by address: not by site, which would let one shut out all',
  ({ trafficRules }) => {
    const { rateLimitConfig, aggregate } = trafficRules?.action.config ?? {};
    expect(aggregate?.keys).toEqual([{ type: 'ip' }, { type: 'domain' }]);
    expect(rateLimitConfig?.windowLimit).toBeGreaterThanOrEqual(60);
    // The platform's longest window.
    expect(rateLimitConfig?.windowSize).toBeLessThanOrEqual(180);
  },
);

test('what the build writes for a function is packed with it', () => {
  const packing = readFileSync('netlify.toml', 'utf8');
  const reading = bundled.filter(({ mainFile }) =>
    readFileSync(mainFile, 'utf8').includes('lecture-facts.ts'),
  );
  expect(reading.length).toBeGreaterThanOrEqual(3);
  for (const { name } of reading)
    expect(packing).toContain(`[functions."${name}"]\n  included_files = ["lecture-facts.json"]`);
});

test('a schedule has no address that the public could call', () => {
  for (const { schedule, routes } of bundled) if (schedule) expect(routes ?? []).toEqual([]);
  expect(bundled.some(({ schedule }) => schedule)).toBe(true);
  expect(takesPosts.length).toBeGreaterThanOrEqual(2);
});

test('the health page watches every schedule', () => {
  const scheduled = bundled.filter(({ schedule }) => schedule).map(({ name }) => name);
  expect(scheduled.toSorted()).toEqual(Object.keys(scheduleAgesMaxMinutes).toSorted());
});

test('the health page knows every migration, and no other', async () => {
  expect([...migrationNames]).toEqual((await readdir('netlify/database/migrations')).toSorted());
});
