/** Prints rows in columns, the first to the left and numbers to the right. */
export const printTable = (head: readonly string[], rows: readonly (readonly string[])[]): void => {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  for (const row of [head, ...rows])
    console.log(
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('   '),
    );
};

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Numbers of the environment, `fallback` where it has none: `100,1000`. */
export const numbersOf = (name: string, fallback: readonly number[]): number[] => {
  const text = process.env[name];
  return text ? text.split(',').map(Number) : [...fallback];
};

export const verdict = (isMet: boolean): string => (isMet ? 'ok' : 'MISS');
