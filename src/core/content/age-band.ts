import type { AgeSpan } from './age-span.ts';

/** The ages that a map and a search are cut into; a round belongs to every band that it has an age in common with. */
export type AgeBand = AgeSpan & { slug: string };

const band = (from: number, to: number): AgeBand => ({ slug: `${from}-${to}-ar`, from, to });

export const ageBands: readonly AgeBand[] = [
  band(4, 6),
  band(7, 9),
  band(10, 12),
  band(13, 15),
  band(16, 18),
];

/** Whether two spans have an age in common. */
export const overlaps = (a: AgeSpan, b: AgeSpan): boolean => a.from <= b.to && b.from <= a.to;

/** The spans as few as they can be told: those that overlap or touch are one, the youngest first. */
export const joinedSpans = (spans: readonly AgeSpan[]): AgeSpan[] => {
  const joined: AgeSpan[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
};
