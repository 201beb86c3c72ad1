import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest begins first: begun last it would go on alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => moduleId.endsWith('/large-city.test.ts');
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

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
    sequence: { sequencer: LongestFirst },
    silent: 'passed-only',
    env: { TZ: 'America/New_York' },
  },
});
