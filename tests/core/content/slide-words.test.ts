import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/core/content/check-content.ts';
import { deckSeconds, slidesIn } from '../../../src/core/content/slide-words.ts';
import { slideWords, withDocument } from './valid-documents.ts';

type Words = { decks: Record<string, unknown>[]; slides: Record<string, unknown>[] };
const words = () => slideWords() as Words;
const errorsIn = (data: Words) => {
  const checked = checkContent(withDocument('slideWords', 'bildspel', data));
  return checked.ok ? [] : checked.errors.map(({ field, expected }) => `${field}: ${expected}`);
};
/** The valid words, with their first slide changed. */
const withFirst = (changes: Record<string, unknown>): Words => {
  const { decks, slides } = words();
  return { decks, slides: slides.map((slide, index) => (index === 0 ? { ...slide, ...changes } : slide)) };
};

describe('the words of the slides', () => {
  test('are good as they are', () => expect(errorsIn(words())).toEqual([]));

  test.each([
    ['own points that are missing', { shows: 'punkter' }, /slides \(nr 1\)\.points: Skriv minst en punkt/],
    ['points where other documents speak', { points: ['En.'] }, /slides \(nr 1\)\.points: Ta bort punkterna/],
    ['a group that is missing', { shows: 'grupp' }, /slides \(nr 1\)\.group: Skriv vilken grupp/],
    ['a group on a slide about all', { group: 'solrosen' }, /slides \(nr 1\)\.group: Ta bort gruppen/],
    ['a slide that is too long', { seconds: 301 }, /slides \(nr 1\)\.seconds: Skriv högst 300/],
    ['a slide without notes', { notes: [] }, /slides \(nr 1\)\.notes: Skriv minst 1 punkt/],
  ])('stop at %s', (_what, changes, expected) => {
    expect(errorsIn(withFirst(changes)).join('\n')).toMatch(expected);
  });

  test('stop when a deck takes longer, or much less, than it says', () => {
    expect(errorsIn(withFirst({ seconds: 150 })).join('\n')).toMatch(
      /5-minuter tar 310 sekunder.*240 till 300/,
    );
    expect(errorsIn(withFirst({ seconds: 20 })).join('\n')).toMatch(/5-minuter tar 180 sekunder/);
  });

  test('have one front for each deck', () => {
    const { decks, slides } = words();
    expect(errorsIn({ decks: decks.slice(1), slides }).join('\n')).toMatch(/Skriv en framsida för 5-minuter/);
  });

  test('a longer deck has every slide of the shorter, in the same order', () => {
    const slides = [
      { deck: '30-minuter', seconds: 60 },
      { deck: '5-minuter', seconds: 20 },
      { deck: '15-minuter', seconds: 40 },
    ] as const;
    expect(slidesIn(slides, '5-minuter')).toEqual([slides[1]]);
    expect(slidesIn(slides, '15-minuter')).toEqual([slides[1], slides[2]]);
    expect(slidesIn(slides, '30-minuter')).toEqual(slides);
    expect(deckSeconds({ decks: [{ deck: '15-minuter', seconds: 30 }], slides }, '15-minuter')).toBe(90);
  });
});
