import { describe, expect, test } from 'vitest';
import { runNpm } from '../../supply/npm.ts';
import { lockedPackages, ownPackage } from './lockfile.ts';

/** Where a range says that a package does not come from the registry. */
const elsewhere = /^(git|github:|gitlab:|bitbucket:|https?:|file:|link:|[\w-]+\/[\w.-]+(#|$))/;

describe('the lockfile', () => {
  test('has a SHA-512 for every package, or the package that it is bundled in has', () => {
    const unlocked = lockedPackages.filter(
      ({ integrity, inBundle }) => !integrity?.startsWith('sha512-') && !inBundle,
    );
    expect(unlocked.map(({ place }) => place)).toEqual([]);
  });

  test('names no registry host, so that any mirror serves it, and links to nothing', () => {
    const placed = lockedPackages.filter(({ resolved, link }) => resolved !== undefined || link);
    expect(placed.map(({ place }) => place)).toEqual([]);
  });

  test('has no package that comes from Git, from an address or from a folder', () => {
    const strays = lockedPackages.flatMap(({ place, version, dependencies, optionalDependencies }) =>
      [['version', version] as const, ...Object.entries({ ...dependencies, ...optionalDependencies })]
        .filter(([, range]) => elsewhere.test(range))
        .map(([name, range]) => `${place}: ${name} ${range}`),
    );
    expect(strays).toEqual([]);
  });
});

/**
 * npm 10, which comes with Node 20 and 22, refuses a lockfile in which an optional peer does not suit; npm 11 lets it pass,
 * also when it writes one. Both take these two, which Lighthouse brings.
 */
const takenByBoth = ['legacy-javascript', 'third-party-web'];

test('the lockfile is one that npm 10 takes too: nothing in it is missing or does not suit', {
  timeout: 120_000,
}, async () => {
  const { output } = await runNpm('.', ['ls', '--all', '--package-lock-only', '--json']);
  const { problems = [] } = JSON.parse(output) as { problems?: string[] };
  expect(problems.filter((problem) => !takenByBoth.some((name) => problem.includes(` ${name}@`)))).toEqual(
    [],
  );
});

test('every package of ours is pinned to one version, which is the one that is locked', () => {
  const { dependencies, devDependencies, optionalDependencies } = ownPackage;
  const locked = Object.fromEntries(lockedPackages.map(({ place, version }) => [place, version]));
  for (const [name, version] of Object.entries({
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
  })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    expect(locked[`node_modules/${name}`], name).toBe(version);
  }
});
