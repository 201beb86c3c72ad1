import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { type Brochure, BrochureError } from '../core/brochures/brochure.ts';
import type { Typesetter } from './typesetter.ts';
import type { Done, Order } from './typesetting-process.ts';

/** Each holds 150 MB, and is cold for as long as twenty papers take: more would wait for little. */
const processesMax = 4;

/**
 * Sets papers in a process for each core, for whoever has many: a process takes half a second before its first.
 * Threads were slower, because all compilers of a process remember in one place. `root` is the project's folder.
 */
export const typesetting = (root: URL) => {
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
  const brochure = ordered('brochure');
  const booklet = ordered('booklet');
  const wall = ordered('wall');
  return {
    brochure,
    /** Also as sheets to fold and as one for the wall. */
    async brochureAndSheets(words: Brochure, today: string) {
      const typeset = await brochure(words, today);
      const [folded, hung] = await Promise.all([booklet(words, typeset, today), wall(words, today)]);
      return { ...typeset, booklet: folded, wall: hung };
    },
    childPaper: ordered('childPaper'),
    /** Ends the processes; what is under way rejects. */
    close: (): Promise<void> => pool.destroy(),
  };
};
