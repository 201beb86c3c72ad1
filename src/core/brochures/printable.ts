import type { Brochure } from './brochure.ts';

/** Letters of any other script than Latin, which the typeface for paper does not have. */
const otherScripts = /(?!\p{Script=Latin})(?!\p{Script=Common})\p{L}/u;

/**
 * The brochures that can be printed, and those in other languages that are left out because the typeface lacks their letters. A Swedish one is
 * never left out: there such a letter is a mistake, and stops the build.
 */
export const printableBrochures = (all: readonly Brochure[]): { printable: Brochure[]; left: Brochure[] } => {
  const isLeft = (brochure: Brochure) =>
    brochure.languageCode !== undefined && otherScripts.test(JSON.stringify(brochure));
  return { printable: all.filter((each) => !isLeft(each)), left: all.filter(isLeft) };
};
