/** A finished Swedish sentence in, the language's own sentence out; in Swedish where the language has none. */
export type Translate = (swedish: string) => string;

/** A Swedish sentence and what it becomes. Both may have places for what varies: `Ring {namn}`. */
export type WordPair = { sv: string; blir: string };

/**
 * Says what a dictionary says. A sentence with places in it is recognised by the words around them, and what stands
 * in its places is said in the language too where the dictionary has it: core can go on giving finished Swedish
 * sentences ("Korta texten till högst 80 tecken."), and still each of them is one entry. Never hand it what a visitor
 * wrote.
 */
export const translator = (pairs: readonly WordPair[]): Translate => {
  const exact = new Map(pairs.map(({ sv, blir }) => [sv, blir]));
  const patterns = pairs.filter(({ sv }) => place.test(sv)).map(patternOf);
  // The one with the most words of its own is meant.
  patterns.sort((a, b) => b.ownCharacters - a.ownCharacters);

  const say: Translate = (swedish) => {
    const whole = exact.get(swedish);
    if (whole !== undefined) return whole;
    for (const { expression, names, blir } of patterns) {
      const found = expression.exec(swedish);
      if (!found) continue;
      const values = new Map(names.map((name, index) => [name, say(found[index + 1] ?? '')]));
      return blir.replace(places, (written, name: string) => values.get(name) ?? written);
    }
    return swedish;
  };
  return say;
};

/** Whether an entry is the one for a sentence, which may be finished or have places of its own. */
export const isEntryFor = (sv: string, sentence: string): boolean =>
  withoutNames(sv) === withoutNames(sentence) ||
  (place.test(sv) && patternOf({ sv, blir: '' }).expression.test(sentence));

/** The names of the places in a sentence. */
export const placesIn = (sentence: string): string[] =>
  [...sentence.matchAll(places)].map(([, name = '']) => name);

const place = /\{[^{}]*\}/;
const places = /\{([^{}]*)\}/g;

const withoutNames = (sentence: string): string => sentence.replace(places, '{}');

const patternOf = ({ sv, blir }: WordPair) => {
  const own = sv.split(place);
  return {
    expression: new RegExp(`^${own.map(literal).join('(.+?)')}$`, 's'),
    names: placesIn(sv),
    ownCharacters: own.join('').length,
    blir,
  };
};

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
