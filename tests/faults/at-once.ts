import { type Action, perform } from './actions.ts';
import { answersTruly, look, type Opened } from './invariants.ts';
import { note, type Promises } from './promises.ts';
import type { System } from './system.ts';

/** Does actions at the same moment, writes down what was answered, and looks at everything. */
export const doAtOnce = async (
  system: System,
  promises: Promises,
  opened: Opened,
  actions: readonly Action[],
): Promise<void> => {
  const now = system.clock();
  const outcomes = await Promise.all(actions.map((action) => perform(system, promises, action)));
  note(promises, outcomes, now);
  answersTruly(promises, outcomes);
  await look(system, promises, opened);
};
