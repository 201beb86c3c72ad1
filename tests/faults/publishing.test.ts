import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { databases, type TestDatabase } from '../adapters/databases.ts';
import { faultKinds } from '../stand-ins/faulty-pool.ts';
import { cease, losesNoChange } from './publishing-model.ts';
import { startPublishing } from './publishing-system.ts';

const { pool } = databases.at(-1) as TestDatabase;
const { FAULT_RUNS = '100', FAULT_SEED, FAULT_PATH } = process.env;
const msPerRunMax = 2_000;
beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));

test(
  `whatever fails in ${FAULT_RUNS} runs, the last change is built`,
  () =>
    fc.assert(losesNoChange(pool), {
      numRuns: Number(FAULT_RUNS),
      ...(FAULT_SEED ? { seed: Number(FAULT_SEED) } : {}),
      ...(FAULT_PATH ? { path: FAULT_PATH } : {}),
    }),
  Number(FAULT_RUNS) * msPerRunMax,
);

// Those that are left out differ from a server error by their code alone.
const kinds = faultKinds.filter((kind) => !['refused', 'conflict', 'rate-limited'].includes(kind));
describe.each(kinds)('a call of the store that is %s', (kind) => {
  test('while a message is received loses no change', async () => {
    const counting = await startPublishing(pool);
    await counting.publish();
    expect(counting.calls()).toBeGreaterThan(4);
    for (let call = 1; call <= counting.calls(); call += 1) {
      const publishing = await startPublishing(pool);
      await publishing.publish([{ call, kind }]);
      await cease(publishing);
      expect(publishing.seen.builds).toHaveLength(1);
    }
  });

  test('while a build is asked for loses no change', async () => {
    const counting = await startPublishing(pool);
    await counting.publish();
    counting.wait(60_000);
    await counting.run();
    expect(counting.seen.builds).toHaveLength(1);
    for (let call = 1; call <= counting.calls(); call += 1) {
      const publishing = await startPublishing(pool);
      await publishing.publish();
      publishing.wait(60_000);
      await publishing.run([{ call, kind }]);
      await cease(publishing);
    }
  });
});
