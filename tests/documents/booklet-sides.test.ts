import { expect, test } from 'vitest';
import { sidesOf } from '../../src/documents/booklet-sides.ts';

test('four pages are one sheet, eight are two: the last page stands left of the first', () => {
  expect(sidesOf(4)).toEqual([
    [4, 1],
    [2, 3],
  ]);
  expect(sidesOf(8)).toEqual([
    [8, 1],
    [2, 7],
    [6, 3],
    [4, 5],
  ]);
});

test('what is missing is for notes, before the last page', () => {
  expect(sidesOf(5)).toEqual([
    [5, 1],
    [2, 'notes'],
    ['notes', 3],
    [4, 'first'],
  ]);
});

test.each([4, 5, 6, 7, 8])('%i pages, laid on each other and folded, come in order', (pages) => {
  const sides = sidesOf(pages);
  const folded: unknown[] = [];
  sides.forEach(([left, right], side) => {
    const isFront = side % 2 === 0;
    // The reader meets the right page of a front, then the left page of its back.
    folded[side] = isFront ? right : left;
    folded[sides.length * 2 - 1 - side] = isFront ? left : right;
  });
  const printed = folded.filter((page) => typeof page === 'number');
  expect(printed).toEqual(Array.from({ length: pages }, (_, index) => index + 1));
  expect(folded.at(-1)).toBe(pages);
});
