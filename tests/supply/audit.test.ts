import { randomInt } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { audit, exceptionsSchema } from '../../supply/audit.ts';
import { type Advisory, startAdvisoriesRegistry } from '../stand-ins/advisories-registry.ts';

const state: { advisories?: Record<string, Advisory[]> } = {};
const registry = await startAdvisoriesRegistry(state);
const project = mkdtempSync(join(tmpdir(), 'audit-'));
afterAll(() => {
  registry.stop();
  rmSync(project, { recursive: true, force: true });
});
const own = { name: 'project', version: '1.0.0', dependencies: { turned: '1.0.0' } };
writeFileSync(join(project, '.npmrc'), `registry=${registry.url}\nfetch-retries=0\ncache=${project}/cache\n`);
writeFileSync(join(project, 'package.json'), JSON.stringify(own));
writeFileSync(
  join(project, 'package-lock.json'),
  JSON.stringify({
    name: 'project',
    lockfileVersion: 3,
    packages: { '': own, 'node_modules/turned': { version: '1.0.0' } },
  }),
);

const advisory = (severity: string): Advisory => ({
  // npm remembers what it was told of a number.
  id: randomInt(1_000_000_000),
  url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
  title: 'It turned',
  severity,
  vulnerable_versions: '*',
});
const exception = {
  advisory: 'GHSA-aaaa-bbbb-cccc',
  package: 'turned',
  reason: 'Only the tests load it, and they give it nothing of a family.',
  expires: '2026-12-01',
};
const asked = (severity: string | undefined, exceptions = [exception], today = '2026-11-25') => {
  if (severity === undefined) delete state.advisories;
  else state.advisories = severity === '' ? {} : { turned: [advisory(severity)] };
  return audit(project, exceptions, today);
};
const found = { advisory: exception.advisory, package: 'turned', title: 'It turned' };

describe('npm run audit', { timeout: 120_000 }, () => {
  test.each(['high', 'critical'])(
    'fails on a finding of %s severity that nobody has explained',
    async (severity) => {
      expect(await asked(severity, [])).toEqual({
        ok: false,
        reason: 'findings',
        unexplained: [{ ...found, severity }],
        expired: [],
      });
    },
  );

  test('passes one that is explained, until the day that was said', async () => {
    expect(await asked('high', [exception], '2026-12-01')).toMatchObject({ ok: true, explained: [found] });
    expect(await asked('high', [exception], '2026-12-02')).toMatchObject({ ok: false, expired: [exception] });
  });

  test('does not take an explanation of one advisory for another', async () => {
    const other = { ...exception, advisory: 'GHSA-aaaa-bbbb-dddd' };
    expect(await asked('high', [other])).toMatchObject({ ok: false, unexplained: [found] });
  });

  test('passes what is less than high, and says which explanation is needed no more', async () => {
    expect(await asked('moderate')).toEqual({ ok: true, explained: [], unneeded: [exception] });
  });

  test('does not take a registry that refuses to say for good news', async () => {
    expect(await asked(undefined)).toMatchObject({ ok: false, reason: 'unanswered' });
  });
});

test('every exception has an advisory, a package, a reason and a last day', () => {
  const written = parse(readFileSync('supply/audit-exceptions.yaml', 'utf8'));
  expect(exceptionsSchema.safeParse(written).error).toBeUndefined();
  expect(exceptionsSchema.safeParse([{ ...exception, expires: undefined }]).success).toBe(false);
});
