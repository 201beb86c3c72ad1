/**
 * The words in a text that look like a date, a time of day or a street address. A net under
 * editors' hands for groups whose whereabouts are secret; it cannot know every name of a place.
 */
export const revealing = (text: string): string[] =>
  patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([words]) => words));

const months =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|' +
  'jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec';

/** `\b` knows ASCII only, so the edges of Swedish words are spelled out. */
const word = (inside: string) => new RegExp(`(?<![\\p{L}\\d])(?:${inside})(?![\\p{L}\\d])`, 'giu');

const patterns = [
  word('\\d{4}-\\d{1,2}-\\d{1,2}'),
  word('\\d{1,2}/\\d{1,2}'),
  word('(?:[01]?\\d|2[0-3])[.:][0-5]\\d'),
  word('kl(?:ockan|\\.)? ?\\d{1,2}'),
  word('(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en|ar|arna|s)?'),
  word(`\\d{1,2}(?::?e)? (?:${months})`),
  word('vecka \\d{1,2}'),
  word('\\p{L}*(?:gatan|gata|vägen|väg|torget|gränden|gränd|stigen|backen|allén) ?\\d+ ?[a-z]?'),
];
