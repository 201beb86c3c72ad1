import fc from 'fast-check';
import { beforeAll, describe, test, vi } from 'vitest';
import { databases } from '../adapters/databases.ts';
import { keepsEveryPromise } from './model.ts';

/** `npm run test:soak` sets more runs. A failure tells seed, path and replayPath, with which it is seen again. */
const { FAULT_RUNS = '300', FAULT_SEED, FAULT_PATH, FAULT_REPLAY } = process.env;
const msPerRunMax = 2_000;

beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));

describe.each(databases)('on $name', ({ pool, hasOneSession }) => {
  // A server does what the embedded one does and runs at once what is at once: where it is, most runs are there.
  const runs = Number(FAULT_RUNS) / (hasOneSession && databases.length > 1 ? 20 : 1);

  test(
    `whatever fails in ${runs} runs, every promise is kept`,
    () =>
      fc.assert(keepsEveryPromise(pool, FAULT_REPLAY), {
        numRuns: runs,
        ...(FAULT_SEED ? { seed: Number(FAULT_SEED) } : {}),
        ...(FAULT_PATH ? { path: FAULT_PATH } : {}),
      }),
    runs * msPerRunMax,
  );
});
