/** A page of the brochure by its number, or one for notes, the first of which has a heading. */
export type BookletPage = number | 'first' | 'notes';

/**
 * The sides of the sheets of a booklet, left and right page of each, front before back: printed on both sides, laid on each other and
 * folded once, they are in order. A booklet has four pages a sheet: what the brochure has too few is for notes, before its last page.
 */
export const sidesOf = (pages: number): [BookletPage, BookletPage][] => {
  const count = Math.ceil(pages / 4) * 4;
  const inOrder = Array.from({ length: count }, (_, index): BookletPage => {
    if (index < pages - 1) return index + 1;
    if (index === count - 1) return pages;
    return index === pages - 1 ? 'first' : 'notes';
  });
  const at = (index: number) => inOrder[index] as BookletPage;
  return Array.from({ length: count / 2 }, (_, side) =>
    side % 2 === 0 ? [at(count - 1 - side), at(side)] : [at(side), at(count - 1 - side)],
  );
};
