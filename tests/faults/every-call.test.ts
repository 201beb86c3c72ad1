import { beforeAll, describe, expect, test, vi } from 'vitest';
import { databases, type TestDatabase } from '../adapters/databases.ts';
import { type Fault, faultKinds } from '../stand-ins/faulty-pool.ts';
import { type MailFaultKind, mailFaultKinds } from '../stand-ins/mail-provider.ts';
import type { Action } from './actions.ts';
import { doAtOnce } from './at-once.ts';
import { cease } from './cease.ts';
import { noPromises } from './promises.ts';
import { noFaults, startSystem } from './system.ts';

// A server where there is one: it is faster, and breaks its connections as in production.
const { pool } = databases.at(-1) as TestDatabase;
beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));

const dayMs = 24 * 60 * 60_000;
const send: Action = { do: 'send', family: 0, answers: 0, honeypot: false, faults: noFaults };
const mailIsDown = { store: [], mail: [{ call: 1, kind: 'server-error' }] } satisfies Action['faults'];
const close: Action = { do: 'set-status', family: 0, status: 'avslutad', read: 'latest', faults: noFaults };

/** What is done while something fails, and what was done before; numbers wait, in milliseconds. */
const deeds: { name: string; before: (Action | number)[]; action: Action }[] = [
  { name: 'a registration', before: [], action: send },
  { name: 'an amendment', before: [send, close], action: { ...send, answers: 1 } },
  {
    name: 'a sweep',
    before: [{ ...send, faults: mailIsDown }, 60_000],
    action: { do: 'sweep', faults: noFaults },
  },
  { name: 'a status', before: [send], action: close },
  { name: 'a purge', before: [send, close, 14 * dayMs], action: { do: 'purge', faults: noFaults } },
];

/** Does the deed for one family after another, each time with the next faults; then faults cease. */
const doWith = async ({ before, action }: (typeof deeds)[number], faults: Action['faults'][]) => {
  const decision = 'dnr 2027/123, 2027-02-01';
  const startsAt = new Date('2026-11-24T08:00:00Z');
  const system = await startSystem(pool, { startsAt, decision, sealing: 'quick' });
  const promises = noPromises(decision, faults.length);
  const opened = new Map();
  for (const [family, failing] of faults.entries()) {
    const of = (step: Action): Action => ('family' in step ? { ...step, family } : step);
    for (const step of before)
      if (typeof step === 'number') system.wait(step);
      else await doAtOnce(system, promises, opened, [of(step)]);
    await doAtOnce(system, promises, opened, [{ ...of(action), faults: failing }]);
  }
  const calls = system.storeCalls();
  await cease(system, promises, opened);
  return calls;
};

// Four faults differ by their code alone: each call has one of them, and all four in a soak.
const [refused, conflict, rateLimited, serverError, ...othersKinds] = faultKinds;
const alike = [refused, conflict, rateLimited, serverError] as const;
const shifts = process.env.FAULT_RUNS ? alike.map((_, shift) => shift) : [0];
const rows: { told: string; kindAt: (call: number) => Fault['kind'] }[] = [
  ...shifts.map((shift) => ({
    told: `refused, in conflict, rate limited or a server error (${shift})`,
    kindAt: (call: number) => alike[(call + shift) % alike.length] ?? refused,
  })),
  ...othersKinds.map((kind) => ({ told: kind, kindAt: () => kind })),
];

describe.each(deeds)('$name', (deed) => {
  test.each(rows)('keeps every promise when a call of the store is $told', async ({ kindAt }) => {
    const calls = await doWith(deed, [noFaults]);
    expect(calls).toBeGreaterThan(5);
    const faults = Array.from({ length: calls }, (_, index) => index + 1).map((call) => ({
      store: [{ call, kind: kindAt(call) }],
      mail: [],
    }));
    await doWith(deed, faults);
  });
});

describe.each(deeds.filter(({ action }) => action.do === 'send' || action.do === 'sweep'))(
  '$name',
  (deed) => {
    test.each<MailFaultKind>([...mailFaultKinds])('keeps every promise when the mail is %s', async (kind) => {
      await doWith(deed, [{ store: [], mail: [{ call: 1, kind }] }, noFaults]);
    });
  },
);
