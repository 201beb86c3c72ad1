const numbers = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio'];

/** `en arbetsdag`, `två arbetsdagar`; in digits above ten. */
export const workingDays = (count: number): string => `${numbers[count] ?? count} ${days(count)}`;

const days = (count: number): string => (count === 1 ? 'arbetsdag' : 'arbetsdagar');

/** `Maja`, `Maja och Kim`, `Maja, Disa och Kim`; `or` puts `eller` for `och`. */
export const namesInRow = (names: readonly string[], last: 'och' | 'eller' = 'och'): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
