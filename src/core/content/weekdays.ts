const numbers = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio'];

/** `en vardag`, `två vardagar`; in digits above ten. */
export const weekdays = (count: number): string =>
  `${numbers[count] ?? count} ${count === 1 ? 'vardag' : 'vardagar'}`;
