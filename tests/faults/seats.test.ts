import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { databases } from '../adapters/databases.ts';
import { type Seats, startSeats } from './seats-system.ts';

const { FAULT_RUNS = '60', FAULT_SEED, FAULT_PATH } = process.env;
const msPerRunMax = 3_000;

type Step = (seats: Seats) => Promise<unknown>;
const told = (name: string, step: Step): Step => Object.assign(step, { [fc.toStringMethod]: () => name });

const anyOne = fc.nat({ max: 11 });
const anyHours = fc.constantFrom(0.1, 1, 2, 12, 24, 48, 100);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.constant(told('sign up', (seats) => seats.signUp())),
  anyOne.map((one) => told(`follow link ${one}`, (seats) => seats.accept(one))),
  anyOne.map((one) => told(`leave ${one}`, (seats) => seats.leave(one))),
  fc.constant(told('tend', (seats) => seats.tend())),
  anyHours.map((hours) => told(`wait ${hours} h and tend`, (seats) => seats.wait(hours))),
  fc.nat({ max: 4 }).map((capacity) => told(`${capacity} seats`, (seats) => seats.resize(capacity))),
  fc.constantFrom(-24, 24, 72).map((hours) => told(`move by ${hours} h`, (seats) => seats.move(hours))),
  fc.constant(told('cancel', (seats) => seats.cancel())),
);

/** One step, or several at once. */
const anyMoment = fc.oneof(
  { weight: 2, arbitrary: anyStep.map((step) => [step]) },
  fc.array(anyStep, { minLength: 2, maxLength: 4 }),
);

describe.each(databases)('seats in $name', ({ pool }) => {
  test(
    `in ${FAULT_RUNS} histories nobody is one too many, demoted, passed over, untold or told twice`,
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(anyMoment, { minLength: 3, maxLength: 14 }), async (moments) => {
          const seats = await startSeats(pool);
          // More than there are seats, so that each history has a queue from its start.
          for (let one = 0; one < 4; one += 1) await seats.signUp();
          for (let one = 0; one < 4; one += 1) await seats.accept(one);
          for (const moment of moments) {
            await Promise.all(moment.map((step) => step(seats)));
            await seats.holds();
          }
          await seats.cease();
        }),
        {
          numRuns: Number(FAULT_RUNS),
          ...(FAULT_SEED ? { seed: Number(FAULT_SEED) } : {}),
          ...(FAULT_PATH ? { path: FAULT_PATH } : {}),
        },
      ),
    Number(FAULT_RUNS) * msPerRunMax,
  );
});

test.each(['nobody tells', 'the queue turned around', 'demoting'] as const)(
  'the model notices: %s',
  async (mistake) => {
    const { pool } = databases.at(-1) as (typeof databases)[number];
    const seats = await startSeats(pool, mistake);
    const found = (async () => {
      for (let one = 0; one < 4; one += 1) await seats.signUp();
      for (let one = 0; one < 4; one += 1) await seats.accept(one);
      for (let one = 4; one < 6; one += 1) await seats.signUp();
      await seats.holds();
      await seats.leave(0);
      await seats.tend();
      await seats.holds();
      await seats.move(24);
      await seats.resize(1);
      await seats.tend();
      await seats.holds();
      await seats.cease();
    })();
    await expect(found).rejects.toThrow();
  },
);
