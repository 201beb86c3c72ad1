import { encodeSignatureHeader } from '@sanity/webhook';
import { servicesFor } from '../../netlify/compose.ts';
import type { Pool } from '../../src/adapters/postgres-database.ts';
import { testEnvironment } from '../stand-ins/environment.ts';
import { type Fault, faultyPool, Killed } from '../stand-ins/faulty-pool.ts';

const secret = 'a secret that Sanity knows, too';
const environment = testEnvironment({ SANITY_WEBHOOK_SECRET: secret });

/** How the hook ends: taken or not, and whether whoever asks lives to hear it. */
export const hookKinds = ['taken', 'refused', 'taken-then-killed', 'killed'] as const;
export type HookKind = (typeof hookKinds)[number];

/** `moment` counts what happens: a build that begins later has seen the change. */
export type Change = { key: string; moment: number; isDelivered: boolean };

/** Sanity, the platform's hook and an editor around the product, on one clock. */
export const startPublishing = async (pool: Pool) => {
  await pool.query('truncate publishing, received_messages');
  let now = new Date('2027-03-28T00:30:00Z').getTime();
  let moment = 0;
  let calls = 0;
  const seen = { changes: [] as Change[], builds: [] as number[], faults: 0 };
  const givenUp: (() => Promise<unknown>)[] = [];
  const next = () => {
    moment += 1;
    return moment;
  };

  const inProcess = async (
    failing: Fault[],
    work: (services: ReturnType<typeof servicesFor>, life: { isKilled: boolean }) => Promise<unknown>,
  ) => {
    const life = { isKilled: false };
    const through = faultyPool(pool, failing, life);
    seen.faults += failing.length;
    givenUp.push(through.late);
    await work(servicesFor(environment, { pool: through, clock: () => new Date(now) }), life);
    calls = through.calls();
  };

  /** Sanity delivers, signed anew each time: what is answered, whatever the answer, it never sends again. */
  const deliver = (change: Change, failing: Fault[]) =>
    inProcess(failing, async ({ receivePublished }) => {
      const body = JSON.stringify({ _type: 'district', key: change.key });
      const signature = await encodeSignatureHeader(body, now, secret);
      change.isDelivered = await (
        receivePublished?.({ body, signature, key: change.key }) ?? noSecret()
      ).then(
        () => true,
        // An answer of 503, or none: it is sent again.
        () => false,
      );
    });

  return {
    seen,
    calls: () => calls,
    wait: (ms: number) => {
      now += ms;
    },
    settled: () => Promise.all(givenUp.map((each) => each())),

    async publish(failing: Fault[] = []) {
      const change = { key: `m${seen.changes.length}`, moment: next(), isDelivered: false };
      seen.changes.push(change);
      await deliver(change, failing);
    },

    async deliverAgain() {
      for (const change of seen.changes) if (!change.isDelivered) await deliver(change, []);
    },

    /** One run of the schedule. A build that has begun does not see what happens `meanwhile`. */
    run: (failing: Fault[] = [], hook: HookKind = 'taken', meanwhile = async () => undefined as unknown) =>
      inProcess(failing, async ({ askForBuild }, life) => {
        if (hook !== 'taken') seen.faults += 1;
        const asking = askForBuild(async () => {
          if (hook.startsWith('taken')) seen.builds.push(next());
          await meanwhile();
          if (hook.endsWith('killed')) {
            life.isKilled = true;
            throw new Killed();
          }
          return { state: hook === 'taken' ? 'asked' : 'gave-up', attempts: 1 };
        });
        await asking.catch(() => undefined);
      }),
  };
};
export type Publishing = Awaited<ReturnType<typeof startPublishing>>;

const noSecret = () => Promise.reject(new Error('There is no secret.'));
