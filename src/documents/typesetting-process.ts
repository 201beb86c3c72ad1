/** What runs in a process of `typesetting.ts`: one compiler, which stays warm from order to order. */
import { BrochureError, type BrochureFault } from '../core/brochures/brochure.ts';
import { type Typesetter, typesetter } from './typesetter.ts';

/** One call of a `typesetter`. `root` is the project's folder (file URL). */
export type Order<Make extends keyof Typesetter = keyof Typesetter> = {
  root: string;
  make: Make;
  given: Parameters<Typesetter[Make]>;
};

/** What it gave, or what it threw: an error alone would lose its class on the way. */
export type Done<Make extends keyof Typesetter = keyof Typesetter> =
  | { made: ReturnType<Typesetter[Make]> }
  | { fault: BrochureFault }
  | { error: unknown };

let warm: Typesetter | undefined;

export default ({ root, make, given }: Order): Done => {
  warm ??= typesetter(new URL(root));
  try {
    return {
      made: (warm[make] as (...all: unknown[]) => ReturnType<Typesetter[keyof Typesetter]>)(...given),
    };
  } catch (error) {
    return error instanceof BrochureError ? { fault: error.fault } : { error };
  }
};
