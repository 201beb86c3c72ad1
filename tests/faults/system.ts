import { randomUUID } from 'node:crypto';
import { servicesFor } from '../../netlify/compose.ts';
import { type Pool, transaction } from '../../src/adapters/postgres-database.ts';
import { decide } from '../../src/core/desk/case.ts';
import type { Status } from '../../src/core/desk/statuses.ts';
import type { Received } from '../../src/core/registration/receive.ts';
import { testEnvironment } from '../stand-ins/environment.ts';
import { type Fault, faultyPool } from '../stand-ins/faulty-pool.ts';
import { type MailFaultKind, mailProvider } from '../stand-ins/mail-provider.ts';
import { answersOf } from '../stand-ins/registrations.ts';
import { messageOf } from './messages.ts';
import { type Sealing, sealings } from './sealings.ts';
import { empty, storedIn } from './stored.ts';

/** Whoever works at the desk. */
export const coordinator = { id: randomUUID(), name: 'Karin Ek' };

/** What fails while one process works: calls of the store, calls of the mail provider. */
export type Faults = { store: Fault[]; mail: Fault<MailFaultKind>[] };
export const noFaults: Faults = { store: [], mail: [] };

/** One who sends: her key stays the same, her answers may change; a filled honeypot makes her look like a robot. */
export type Sending = { family: number; answers: number; honeypot: boolean };

/**
 * The service as it is composed, on a real database, with a mail provider in this process and a clock that stands
 * until it is moved. Every call names the faults of the process that does it.
 */
export const startSystem = async (
  pool: Pool,
  { startsAt, decision, sealing }: { startsAt: Date; decision: string | undefined; sealing: Sealing },
) => {
  await empty(pool);
  await pool.query(
    `insert into coordinators (id, name, created_at) values ($1, $2, $3)
     on conflict (name) do update set id = excluded.id`,
    [coordinator.id, coordinator.name, startsAt],
  );
  let now = startsAt;
  const clock = () => now;
  const environment = testEnvironment({ RETENTION_DECISION: decision });
  const provider = mailProvider(clock);
  const { sealer, readers } = sealings[sealing]();
  const givenUp: (() => Promise<unknown>)[] = [];
  const stalled: (() => Promise<unknown>)[] = [];
  let storeCalls = () => 0;
  const claims: { key: string; at: number }[] = [];

  /** A process of its own with these faults; `through` may hold its statements up. */
  const process = (faults: Faults, through: (pool: Pool) => Pool = (pool) => pool) => {
    const life = { isKilled: false };
    const faulty = faultyPool(pool, faults.store, life);
    const mailer = provider.mailer(faults.mail, life);
    const begunAt = now.getTime();
    givenUp.push(faulty.late);
    storeCalls = faulty.calls;
    return servicesFor(environment, {
      pool: through(faulty),
      mailer: {
        send(key, mail) {
          claims.push({ key, at: begunAt });
          return mailer.send(key, mail);
        },
      },
      clock,
      ...(sealer ? { sealer } : {}),
    });
  };

  return {
    provider,
    readers,
    decision,
    clock,
    /** Which mail was taken when: a process takes its mails when it begins. */
    claims,
    /** How often the last process called the store. */
    storeCalls: () => storeCalls(),
    wait: (ms: number) => {
      now = new Date(now.getTime() + ms);
    },

    /** Undefined when the process was killed before it answered. */
    async send({ family, answers, honeypot }: Sending, faults = noFaults): Promise<Received | undefined> {
      const work: Promise<unknown>[] = [];
      const received = await process(faults)
        .receive(
          {
            registration: { ...answersOf.parent, message: messageOf(family, answers) } as never,
            idempotencyKey: `form ${family}`,
            formVersion: 1,
            quarantined: honeypot,
            onChange: 'amend',
          },
          (promise) => work.push(promise),
        )
        .catch(() => undefined);
      await Promise.all(work);
      return received;
    },

    /** Whether the sweep ended without an error. */
    sweep: (faults = noFaults) => succeeds(process(faults).dispatchOutbox()),

    purge: (faults = noFaults) => succeeds(process(faults).operations.purge()),

    /** A dispatcher claims what is due and stalls before it knows that it did, until `resume`. */
    async stall(faults = noFaults) {
      const gate = Promise.withResolvers<void>();
      const arrived = Promise.withResolvers<void>();
      const held = process(faults, (through) => ({
        ...through,
        async connect() {
          const client = await through.connect();
          return {
            ...client,
            async query(text, values) {
              const answer = await client.query(text, values);
              if (text === 'commit') {
                arrived.resolve();
                await gate.promise;
              }
              return answer;
            },
          };
        },
      }));
      const swept = succeeds(held.dispatchOutbox());
      await Promise.race([swept, arrived.promise]);
      stalled.push(() => {
        gate.resolve();
        return swept;
      });
    },
    resume: async () => void (await stalled.shift()?.()),

    /** The desk's answer, or undefined when it could not be reached. */
    async setStatus(
      { id, status, versionRead }: { id: string; status: Status; versionRead: number },
      faults = noFaults,
    ): Promise<'set' | 'unread' | 'missing' | undefined> {
      try {
        const by = coordinator;
        const changed = await process(faults).desk.store.change(
          id,
          (state) => {
            // She has seen what colleagues did; whether she has read the latest answers is what is asked.
            const seen = { version: versionRead, revision: state.revision };
            return decide(state, { change: { kind: 'status', status }, seen, by, now });
          },
          { entryId: randomUUID(), now, freeze: () => mail },
        );
        if (!changed) return 'missing';
        return changed.outcome === 'done' || changed.outcome === 'already' ? 'set' : 'unread';
      } catch {
        return undefined;
      }
    },

    desk: () => process(noFaults).desk.store,

    /** Every process has come to its end: the stalled, and those statements that nobody waited for. */
    async calm() {
      while (stalled.length > 0) await stalled.shift()?.();
      await Promise.all(givenUp.splice(0).map((late) => late()));
      // A server goes on with what a broken connection had asked of it; what it holds, it holds locked.
      await transaction(pool, (client) => client.query('lock table registrations, outbox, bell_counter'));
    },

    stored: () => storedIn(pool),
  };
};
export type System = Awaited<ReturnType<typeof startSystem>>;

const mail = { from: 'a@example.se', to: 'b@example.se', subject: 'nr', text: 'x' };

const succeeds = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );
