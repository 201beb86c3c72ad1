import type { Client, Pool } from '../../src/adapters/postgres-database.ts';

/**
 * How a call fails. `refused`, `conflict`, `rate-limited` and `server-error`: nothing is done. `timed-out`: nobody
 * waits for it any more, and it may yet be done. `answer-lost`: it is done, and its caller is not told. `killed`: it
 * is done, and its caller is no more.
 */
export const faultKinds = [
  'refused',
  'conflict',
  'rate-limited',
  'server-error',
  'timed-out',
  'answer-lost',
  'killed',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** The call that fails, counted from 1, and how. */
export type Fault<Kind = FaultKind> = { call: number; kind: Kind };

/** One process: once it is killed, nothing that it had begun goes on. */
export type Process = { isKilled: boolean };

export class Killed extends Error {
  override name = 'Killed';
}

/**
 * A pool of real connections that fails at these calls. Calls are counted over connecting and every statement
 * (`begin` and `commit` included); a failed connection is broken for good, as after a crash.
 */
export const faultyPool = (
  pool: Pool,
  faults: Fault | readonly Fault[] = [],
  process: Process = { isKilled: false },
): Pool & { calls: () => number; late: () => Promise<unknown> } => {
  let calls = 0;
  let isAwaited = true;
  const late: Promise<unknown>[] = [];
  const perform = async <Value>(
    work: () => Promise<Value>,
    discard: (value: Value) => void = () => undefined,
  ): Promise<Value> => {
    if (process.isKilled) throw new Killed();
    calls += 1;
    const kind = [faults].flat().find(({ call }) => call === calls)?.kind;
    switch (kind) {
      case undefined:
        return work();
      case 'refused':
      case 'conflict':
      case 'rate-limited':
      case 'server-error':
        throw failure(kind);
      case 'timed-out':
        isAwaited = false;
        late.push(work().then(discard, () => undefined));
        throw failure(kind);
      case 'answer-lost':
        discard(await work());
        throw failure(kind);
      case 'killed':
        process.isKilled = true;
        discard(await work());
        throw new Killed();
      default:
        return kind satisfies never;
    }
  };
  return {
    calls: () => calls,
    /** Resolves when nothing that was given up is still under way. */
    late: () => Promise.all(late),
    query: (text, values) => perform(() => pool.query(text, values)),
    async connect(): Promise<Client> {
      const client = await perform(
        () => pool.connect(),
        (connected) => connected.release(true),
      );
      return {
        query: (text, values) => perform(() => client.query(text, values)),
        release(destroy) {
          // What the server does when a connection breaks, for a tenth of what a new connection costs.
          if (destroy && isAwaited) late.push(rolledBack(client));
          else client.release(destroy);
        },
      };
    },
  };
};

const rolledBack = (client: Client): Promise<void> =>
  client.query('rollback').then(
    () => client.release(),
    () => client.release(true),
  );

/** As node-postgres says it: a code of Node's or of PostgreSQL's (appendix A of its manual). */
const codes = {
  refused: 'ECONNREFUSED',
  conflict: '40001',
  'rate-limited': '53300',
  'server-error': 'XX000',
  'timed-out': 'ETIMEDOUT',
  'answer-lost': 'ECONNRESET',
} as const;

const failure = (kind: keyof typeof codes): Error =>
  Object.assign(new Error(`The database failed: ${kind}.`), { code: codes[kind] });
