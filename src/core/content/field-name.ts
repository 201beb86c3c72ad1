/**
 * Where in a document a value stands, as an editor finds it: `schedule.endDate`. Entries of a list
 * are counted from one: `weekByWeek (nr 3).text`. The document itself has no field: ``.
 */
export const fieldName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name} (nr ${step + 1})`;
    return name === '' ? String(step) : `${name}.${String(step)}`;
  }, '');

/** The way to a field that `fieldName` named: `schedule.endDate` is `['schedule', 'endDate']`, `steps (nr 3)` `['steps', 2]`. */
export const fieldPath = (name: string): (string | number)[] =>
  [...name.matchAll(/ ?\(nr (\d+)\)|[^.()]+?(?=\.| \(nr |$)/g)].map(([step, number]) =>
    number === undefined ? step : Number(number) - 1,
  );
