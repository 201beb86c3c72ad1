/** One sheet of a long list: `number` counts from one. */
export type Sheet<Item> = { number: number; of: number; items: readonly Item[] };

/** A list cut into sheets of at most `itemsMax`; an empty list is one empty sheet. */
export const sheets = <Item>(items: readonly Item[], itemsMax: number): Sheet<Item>[] => {
  const of = Math.max(1, Math.ceil(items.length / itemsMax));
  return Array.from({ length: of }, (_, index) => ({
    number: index + 1,
    of,
    items: items.slice(index * itemsMax, (index + 1) * itemsMax),
  }));
};
