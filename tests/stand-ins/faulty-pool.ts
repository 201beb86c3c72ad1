import type { Client, Pool } from '../../src/adapters/postgres-database.ts';

/** Where a database fails: before it does the call, or after, when only its answer is lost. */
export type Fault = { call: number; when: 'before' | 'after' };

/**
 * A pool of real connections that fails at one call. Calls are counted over connecting and every statement
 * (`begin` and `commit` included); a failed connection is broken for good, as after a crash.
 */
export const faultyPool = (pool: Pool, fault: Fault): Pool & { calls: () => number } => {
  let calls = 0;
  const perform = async <Value>(
    work: () => Promise<Value>,
    discard: (value: Value) => void = () => undefined,
  ): Promise<Value> => {
    calls += 1;
    const fails = calls === fault.call;
    if (fails && fault.when === 'before') throw new Error('The database is down.');
    const value = await work();
    if (fails) {
      discard(value);
      throw new Error('The answer of the database was lost.');
    }
    return value;
  };
  return {
    calls: () => calls,
    query: (text, values) => perform(() => pool.query(text, values)),
    async connect(): Promise<Client> {
      const client = await perform(
        () => pool.connect(),
        (connected) => connected.release(true),
      );
      return {
        query: (text, values) => perform(() => client.query(text, values)),
        release: (destroy) => client.release(destroy),
      };
    },
  };
};
