import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { BrochureError } from '../core/brochures/brochure.ts';
import type { Typesetter } from './typesetter.ts';
import type { Done, Order } from './typesetting-process.ts';

/** What `typesetter` does, each when a process has time for it. */
export type Typesetting = {
  [Make in keyof Typesetter]: (
    ...given: Parameters<Typesetter[Make]>
  ) => Promise<ReturnType<Typesetter[Make]>>;
} & {
  /** Ends the processes; what is under way rejects. */
  close(): Promise<void>;
};

/** Each holds 150 MB, and is cold for as long as twenty papers take: more would wait for little. */
const processesMax = 4;

/**
 * Sets papers in a process for each core, for whoever has many: a process takes half a second before its first.
 * Threads were slower, because all compilers of a process remember in one place. `root` is the project's folder.
 */
export const typesetting = (root: URL): Typesetting => {
  const processes = Math.min(availableParallelism(), processesMax);
  const pool = new Tinypool({
    runtime: 'child_process',
    serialization: 'advanced',
    filename: new URL('src/documents/typesetting-process.ts', root),
    minThreads: processes,
    maxThreads: processes,
  });
  const ordered =
    <Make extends keyof Typesetter>(make: Make) =>
    async (...given: Parameters<Typesetter[Make]>): Promise<ReturnType<Typesetter[Make]>> => {
      const order: Order<Make> = { root: root.href, make, given };
      const done: Done<Make> = await pool.run(order);
      if ('made' in done) return done.made;
      throw 'fault' in done ? new BrochureError(done.fault) : done.error;
    };
  return {
    brochure: ordered('brochure'),
    booklet: ordered('booklet'),
    wall: ordered('wall'),
    childPaper: ordered('childPaper'),
    close: () => pool.destroy(),
  };
};
