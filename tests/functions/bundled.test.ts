import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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
  const loaded = await import(pathToFileURL(join(path, `netlify/functions/${name}.mjs`)).href);
  expect(loaded.default).toBeInstanceOf(Function);
});

test('a schedule has no address that the public could call', () => {
  for (const { schedule, routes } of bundled) if (schedule) expect(routes ?? []).toEqual([]);
  expect(bundled.some(({ schedule }) => schedule)).toBe(true);
});

test('the health page watches every schedule', () => {
  const scheduled = bundled.filter(({ schedule }) => schedule).map(({ name }) => name);
  expect(scheduled.toSorted()).toEqual(Object.keys(scheduleAgesMaxMinutes).toSorted());
});

test('the health page knows every migration, and no other', async () => {
  expect([...migrationNames]).toEqual((await readdir('netlify/database/migrations')).toSorted());
});
