import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDue, retryDelayMs } from '../../../src/core/publishing/waiting-change.ts';

const start = new Date('2026-11-26T08:00:00Z').getTime();
const at = (seconds: number) => new Date(start + seconds * 1000);
const waiting = (since: number, newest: number) => ({ since: at(since), newestAt: at(newest) });

test.each([
  [0, 0, 29.999, false],
  [0, 0, 30, true],
  [0, 60, 89, false],
  [0, 60, 90, true],
  [0, 179, 179.999, false],
  [0, 179, 180, true],
  // Clocks differ: a change from the future is waited for, and not for ever.
  [0, 600, 100, false],
  [0, 600, 180, true],
])('with changes from %i s to %i s it is due at %f s: %o', (since, newest, now, due) => {
  expect(isDue(waiting(since, newest), at(now))).toBe(due);
});

/** Every minute somebody looks, from any second on, and asks for a build of what is due. */
const builds = (changes: readonly number[], offset: number) => {
  const asked: { at: number; since: number; newest: number }[] = [];
  let unbuilt: number[] = [];
  const later = changes.toSorted((a, b) => a - b);
  for (let now = offset; now <= 3_600; now += 60) {
    while (later[0] !== undefined && later[0] <= now) unbuilt.push(later.shift() as number);
    const [since] = unbuilt;
    const newest = unbuilt.at(-1);
    if (since === undefined || newest === undefined || !isDue(waiting(since, newest), at(now))) continue;
    asked.push({ at: now, since, newest });
    unbuilt = [];
  }
  return { asked, unbuilt };
};
const anySecond = (max: number) => fc.integer({ min: 0, max });

test('ten documents within a minute are one build or two', () => {
  fc.assert(
    fc.property(
      fc.array(anySecond(60), { minLength: 10, maxLength: 10 }),
      anySecond(59),
      (changes, offset) => {
        expect([1, 2]).toContain(builds(changes, offset).asked.length);
      },
    ),
  );
});

test('however editors publish, every change is built, within four minutes', () => {
  fc.assert(
    fc.property(fc.array(anySecond(3_000), { maxLength: 200 }), anySecond(59), (changes, offset) => {
      const { asked, unbuilt } = builds(changes, offset);
      expect(unbuilt).toEqual([]);
      for (const build of asked) expect(build.at - build.since).toBeLessThanOrEqual(240);
    }),
  );
});

test('a hook that takes nothing is asked ever more seldom, and at least every quarter of an hour', () => {
  expect([1, 2, 3, 4, 5, 6, 50].map((attempts) => retryDelayMs(attempts) / 60_000)).toEqual([
    1, 2, 4, 8, 15, 15, 15,
  ]);
});
