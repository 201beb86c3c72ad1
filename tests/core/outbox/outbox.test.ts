import { describe, expect, test } from 'vitest';
import { dispatch } from '../../../src/core/outbox/dispatch.ts';
import {
  attemptOffsetsMs,
  type ClaimedMail,
  keyIsAlive,
  nextStep,
  type SendOutcome,
} from '../../../src/core/outbox/outbox.ts';

const first = new Date('2027-03-28T00:30:00Z');
const at = (minutes: number) => new Date(first.getTime() + minutes * 60_000);
const claimed = (changes: Partial<ClaimedMail> = {}): ClaimedMail => ({
  id: 'a',
  sequence: 1,
  mail: { from: 'a', to: 'b', subject: 'c', text: 'd' },
  attempts: 1,
  committedAt: first,
  firstAttemptAt: first,
  ...changes,
});

describe('the next step of a mail', () => {
  test('accepted is sent', () => {
    expect(nextStep(claimed(), { state: 'accepted' }, at(0))).toEqual({ state: 'sent', at: at(0) });
  });

  test('rejected is failed at once: the same mail can never be taken', () => {
    expect(nextStep(claimed(), { state: 'rejected', reason: '422 x' }, at(0))).toEqual({
      state: 'failed',
      reason: '422 x',
    });
  });

  test.each(['refused', 'unknown'] as const)(
    '%s is tried again after 1, 5, 15, 30 minutes, 1, 2, 4, 8, 16 hours',
    (state) => {
      const outcome: SendOutcome = { state, reason: '500 x' };
      let now = at(0);
      const waits: number[] = [];
      for (;;) {
        const next = nextStep(claimed(), outcome, now);
        if (next.state !== 'waiting') {
          expect(next).toEqual({ state: 'failed', reason: '500 x' });
          break;
        }
        now = next.nextAttemptAt;
        waits.push((now.getTime() - first.getTime()) / 60_000);
      }
      expect(waits).toEqual([1, 5, 15, 30, 60, 120, 240, 480, 960]);
    },
  );

  test('the plan counts from the commit, also when the first attempt came hours later', () => {
    const late = claimed({ firstAttemptAt: at(10 * 60) });
    expect(nextStep(late, { state: 'refused', reason: 'x' }, at(10 * 60))).toMatchObject({
      nextAttemptAt: at(16 * 60),
    });
  });

  test.each([16 * 60, 72 * 60])('after an attempt %i minutes from the commit there is none', (minutes) => {
    expect(nextStep(claimed(), { state: 'unknown', reason: 'x' }, at(minutes))).toEqual({
      state: 'failed',
      reason: 'x',
    });
  });

  test('an attempt that came late is followed by the next moment that lies ahead', () => {
    const next = nextStep(claimed(), { state: 'unknown', reason: 'x' }, at(7));
    expect(next).toMatchObject({ state: 'waiting', nextAttemptAt: at(15) });
  });

  test('the plan ends within the 24 hours for which the provider remembers a key', () => {
    expect(Math.max(...attemptOffsetsMs)).toBeLessThan(23 * 60 * 60_000);
  });
});

test.each([
  [1, 22 * 60, true],
  [1, 23 * 60, false],
  [2, 22 * 60, true],
  [2, 23 * 60, false],
])('attempt %i, %i minutes after the first: the key is alive: %s', (attempts, minutes, alive) => {
  expect(keyIsAlive(claimed({ attempts }), at(minutes))).toBe(alive);
});

test('a dispatch tells ids and states only', async () => {
  const outbox = { claim: async () => [claimed()], settle: async () => undefined };
  const mailer = { send: async (): Promise<SendOutcome> => ({ state: 'unknown', reason: '500 x' }) };
  expect(await dispatch({ outbox, mailer, clock: () => at(0) })).toEqual([
    { id: 'a', sequence: 1, state: 'waiting', reason: '500 x' },
  ]);
});

test('a dispatcher that wakes a day after it took a mail sends nothing: another may have', async () => {
  const sent: string[] = [];
  const clocks = [at(0), at(24 * 60), at(24 * 60)];
  const outbox = { claim: async () => [claimed()], settle: async () => undefined };
  const mailer = {
    async send(key: string): Promise<SendOutcome> {
      sent.push(key);
      return { state: 'accepted' };
    },
  };
  const told = await dispatch({ outbox, mailer, clock: () => clocks.shift() ?? at(24 * 60) });
  expect(told).toMatchObject([{ state: 'failed', reason: 'key-expired' }]);
  expect(sent).toEqual([]);
});
