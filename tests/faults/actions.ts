import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type Status, statuses } from '../../src/core/desk/statuses.ts';
import type { Received } from '../../src/core/registration/receive.ts';
import { type Fault, faultKinds } from '../stand-ins/faulty-pool.ts';
import { mailFaultKinds } from '../stand-ins/mail-provider.ts';
import type { Promises } from './promises.ts';
import type { Faults, Sending, System } from './system.ts';

/** What somebody does, and what fails for the process that does it. */
export type Action = { faults: Faults } & (
  | ({ do: 'send' } & Sending)
  | { do: 'set-status'; family: number; status: Status; read: 'latest' | 'first' }
  | { do: 'sweep' }
  | { do: 'purge' }
);

/** What the service answered; undefined when nobody was left to answer. */
export type Outcome =
  | ({ do: 'send'; received: Received | undefined } & Sending)
  | {
      do: 'set-status';
      family: number;
      status: Status;
      versionRead: number;
      answer: Awaited<ReturnType<System['setStatus']>>;
    }
  | { do: 'sweep' | 'purge'; ended: boolean };

export const perform = async (system: System, promises: Promises, action: Action): Promise<Outcome> => {
  const { faults } = action;
  switch (action.do) {
    case 'send':
      return { ...action, received: await system.send(action, faults) };
    case 'set-status': {
      const { family, status, read } = action;
      const stored = promises.families[family]?.stored ?? [];
      const versionRead = { latest: stored.at(-1)?.version ?? 1, first: 1 }[read];
      const id = stored[0]?.id ?? randomUUID();
      const answer = await system.setStatus({ id, status, versionRead }, faults);
      return { do: 'set-status', family, status, versionRead, answer };
    }
    case 'sweep':
      return { do: 'sweep', ended: await system.sweep(faults) };
    case 'purge':
      return { do: 'purge', ended: await system.purge(faults) };
    default:
      return action satisfies never;
  }
};

export const familiesCount = 3;
const callsMax = 20;
const faultsOf = <Kind extends string>(kinds: readonly Kind[], callsMax: number) =>
  fc.array(
    fc.record<Fault<Kind>>({
      call: fc.integer({ min: 1, max: callsMax }),
      kind: fc.constantFrom(...kinds),
    }),
    { maxLength: 2 },
  );
export const anyFaults: fc.Arbitrary<Faults> = fc.record({
  store: faultsOf(faultKinds, callsMax),
  mail: faultsOf(mailFaultKinds, 3),
});

const family = fc.nat({ max: familiesCount - 1 });
const send = fc.record({
  do: fc.constant('send' as const),
  family,
  answers: fc.nat({ max: 2 }),
  honeypot: fc.oneof(
    { weight: 7, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  faults: anyFaults,
});
const setStatus = fc.record({
  do: fc.constant('set-status' as const),
  family,
  status: fc.oneof(fc.constant('avslutad' as const), fc.constantFrom(...statuses)),
  read: fc.constantFrom('latest' as const, 'first' as const),
  faults: anyFaults,
});
const sweep = fc.record({ do: fc.constant('sweep' as const), faults: anyFaults });
const purge = fc.record({ do: fc.constant('purge' as const), faults: anyFaults });

export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: send },
  { weight: 3, arbitrary: setStatus },
  { weight: 3, arbitrary: sweep },
  { weight: 2, arbitrary: purge },
);
