import fc from 'fast-check';
import { expect } from 'vitest';
import type { Pool } from '../../src/adapters/postgres-database.ts';
import { faultKinds } from '../stand-ins/faulty-pool.ts';
import { type HookKind, hookKinds, type Publishing, startPublishing } from './publishing-system.ts';

const minuteMs = 60_000;

/** No fault any more: within the longest wait there is a build that has seen every change, and then no other. */
export const cease = async ({ seen, settled, deliverAgain, wait, run }: Publishing): Promise<void> => {
  await settled();
  await deliverAgain();
  const newest = Math.max(0, ...seen.changes.map(({ moment }) => moment));
  const isBuilt = () => (seen.builds.at(-1) ?? 0) >= newest;
  for (let minute = 0; minute < 17 && !isBuilt(); minute += 1) {
    wait(minuteMs);
    await run();
  }
  expect(isBuilt(), 'a build that began after the last change').toBe(true);
  expect(seen.builds.length).toBeLessThanOrEqual(seen.changes.length + seen.faults);
  // What nobody knows to be built may be built once more.
  wait(20 * minuteMs);
  await run();
  const builds = seen.builds.length;
  for (let time = 0; time < 3; time += 1) {
    wait(20 * minuteMs);
    await run();
  }
  expect(seen.builds).toHaveLength(builds);
};

/** Runs that stay away while they ask, until they go on in the order in which they came. */
const stalling = (publishing: Publishing) => {
  const held: { goOn(): void; done: Promise<void> }[] = [];
  return {
    async stall(hook: HookKind) {
      // Whoever stays away for longer than a lease costs one build more.
      publishing.seen.faults += 1;
      const gate = Promise.withResolvers<void>();
      const reached = Promise.withResolvers<void>();
      const done = publishing.run([], hook, () => {
        reached.resolve();
        return gate.promise;
      });
      await Promise.race([reached.promise, done]);
      held.push({ goOn: gate.resolve, done });
    },
    async resume() {
      const first = held.shift();
      first?.goOn();
      await first?.done;
      return first !== undefined;
    },
  };
};

type Real = { publishing: Publishing } & ReturnType<typeof stalling>;
type Step = (real: Real) => Promise<unknown>;
const told = (name: string, step: Step) => Object.assign(step, { [fc.toStringMethod]: () => name });

const anyFaults = fc.array(
  fc.record({ call: fc.integer({ min: 1, max: 7 }), kind: fc.constantFrom(...faultKinds) }),
  { maxLength: 1 },
);
const anyWaitMs = fc.constantFrom(0, 29_999, 30_000, minuteMs, 3 * minuteMs, 16 * minuteMs);
const anyHook = fc.constantFrom(...hookKinds);

const anyStep = fc.oneof(
  anyFaults.map((failing) =>
    told(`publish ${JSON.stringify(failing)}`, ({ publishing }) => publishing.publish(failing)),
  ),
  fc.tuple(anyWaitMs, anyFaults, anyHook, fc.boolean()).map(([ms, failing, hook, whileAsked]) =>
    told(`wait and run ${JSON.stringify([ms, failing, hook, whileAsked])}`, ({ publishing }) => {
      publishing.wait(ms);
      return publishing.run(failing, hook, async () => whileAsked && publishing.publish());
    }),
  ),
  fc.tuple(anyWaitMs, anyHook).map(([ms, hook]) =>
    told(`wait ${ms} ms, a run stalls, and the hook is ${hook}`, ({ publishing, stall }) => {
      publishing.wait(ms);
      return stall(hook);
    }),
  ),
  fc.constant(told('it goes on', ({ resume }) => resume())),
  fc.constant(
    told('two runs at once', ({ publishing }) => Promise.all([publishing.run(), publishing.run()])),
  ),
  fc.constant(told('Sanity tries again', ({ publishing }) => publishing.deliverAgain())),
);

/** Whatever fails while editors publish, the last change is never lost, and the hook is not flooded. */
export const losesNoChange = (pool: Pool) =>
  fc.asyncProperty(fc.array(anyStep, { maxLength: 14, size: 'max' }), fc.boolean(), async (steps, isHard) => {
    const publishing = await startPublishing(pool);
    const real = { publishing, ...stalling(publishing) };
    for (const step of steps) await step(real);
    while (await real.resume());
    // The hardest moment for the last change: a build is asked for, and has not seen it.
    publishing.wait(16 * minuteMs);
    if (isHard) await publishing.run([], 'taken', () => publishing.publish());
    await cease(publishing);
  });
