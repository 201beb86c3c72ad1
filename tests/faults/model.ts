import fc from 'fast-check';
import type { Pool } from '../../src/adapters/postgres-database.ts';
import { type Action, anyAction, anyFaults, familiesCount } from './actions.ts';
import { doAtOnce } from './at-once.ts';
import { cease } from './cease.ts';
import { look, type Opened } from './invariants.ts';
import { noPromises, type Promises } from './promises.ts';
import type { Sealing } from './sealings.ts';
import { type Faults, noFaults, type System, startSystem } from './system.ts';

type Model = { promises: Promises; opened: Opened };
type Command = fc.AsyncCommand<Model, System>;

const command = (told: string, run: (model: Model, system: System) => Promise<void>): Command => ({
  check: () => true,
  run,
  toString: () => told,
});

const atOnce = (actions: readonly Action[]) =>
  command(`at once ${JSON.stringify(actions)}`, ({ promises, opened }, system) =>
    doAtOnce(system, promises, opened, actions),
  );
const wait = (ms: number) => command(`wait ${ms} ms`, async (_, system) => system.wait(ms));
const stall = (faults: Faults) =>
  command(`a dispatcher stalls ${JSON.stringify(faults)}`, (_, system) => system.stall(faults));
const resume = command('it goes on', (_, system) => system.resume());

/** One that comes back after its lease, when another has done its work. */
const outlivesItsLease = (faults: Faults, waitMs: number) =>
  command(
    `a dispatcher is away for ${waitMs} ms ${JSON.stringify(faults)}`,
    async ({ promises, opened }, system) => {
      await system.stall(faults);
      system.wait(waitMs);
      await doAtOnce(system, promises, opened, [{ do: 'sweep', faults: noFaults }]);
      await system.resume();
      await look(system, promises, opened);
    },
  );

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

const anyCommands = (replayPath: string | undefined) =>
  fc.commands<Model, System, false>(
    [
      anyAction.map((action) => atOnce([action])),
      anyAction.map((action) => atOnce([action])),
      fc.array(anyAction, { minLength: 2, maxLength: 3 }).map(atOnce),
      fc
        .oneof(
          fc.integer({ min: 1, max: 10 * minuteMs }),
          fc.constantFrom(1, 5, 15, 30, 60, 120, 240, 480).map((minutes) => minutes * minuteMs),
          fc.constantFrom(1, 7, 14, 15).map((days) => days * dayMs),
        )
        .map(wait),
      anyFaults.map(stall),
      fc.constant(resume),
      fc
        .tuple(anyFaults, fc.oneof(fc.integer({ min: 1, max: 5 * minuteMs }), fc.constant(dayMs)))
        .map(([faults, waitMs]) => outlivesItsLease(faults, waitMs)),
    ],
    { maxCommands: 14, ...(replayPath ? { replayPath } : {}) },
  );

/** A quiet week, and the days on which Stockholm's clocks go back and forth. */
const anyStart = fc.constantFrom('2026-11-24T08:00:00Z', '2026-10-24T23:30:00Z', '2027-03-28T00:30:00Z');

/** Whatever fails, whoever does what at once: everything that was promised holds, and is done once faults cease. */
export const keepsEveryPromise = (pool: Pool, replayPath?: string) =>
  fc.asyncProperty(
    fc.record({
      startsAt: anyStart,
      decision: fc.constantFrom('dnr 2027/123, 2027-02-01', undefined),
      // age takes ten times as long: one run in twenty seals with it.
      sealing: fc.nat({ max: 19 }).map((one): Sealing => (one === 19 ? 'age' : 'quick')),
    }),
    anyCommands(replayPath),
    async ({ startsAt, decision, sealing }, commands) => {
      const system = await startSystem(pool, { startsAt: new Date(startsAt), decision, sealing });
      const promises = noPromises(decision, familiesCount);
      const model: Model = { promises, opened: new Map() };
      try {
        await fc.asyncModelRun(() => ({ model, real: system }), commands);
        await cease(system, promises, model.opened);
      } finally {
        await system.calm();
      }
    },
  );
