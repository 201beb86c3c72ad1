import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // Rules without input or output change nothing that another file could meet: what they import is read once.
      { extends: true, test: { name: 'core', include: ['tests/core/**/*.test.ts'], isolate: false } },
      {
        extends: true,
        test: {
          name: 'all else',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/core/**'],
          globalSetup: ['tests/postgres/setup.ts'],
        },
      },
    ],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Each file with a database starts its own embedded Postgres; two cores carry two.
    maxWorkers: 2,
    silent: 'passed-only',
    env: { TZ: 'America/New_York' },
  },
});
