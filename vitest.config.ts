import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/postgres/setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Each file with a database starts its own embedded Postgres; two cores carry two.
    maxWorkers: 2,
    silent: 'passed-only',
    env: { TZ: 'America/New_York' },
  },
});
