import { createRequire } from 'node:module';

/** What many senders at once met: answers a second, and how long they waited, in ms. */
export type Load = { perSecond: number; p50: number; p95: number; p99: number };

type Autocannon = (options: object) => Promise<unknown> & {
  on(event: 'response', listener: (client: unknown, status: number, bytes: number, ms: number) => void): void;
};
// It has no types of its own.
const autocannon = createRequire(import.meta.url)('autocannon') as Autocannon;

/** Posts `body` from `connections` senders for `seconds`. Throws when any answer but 201 comes. */
export const load = async (
  url: string,
  body: string,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Load> => {
  const times: number[] = [];
  const others = new Map<number, number>();
  const run = autocannon({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    connections,
    duration: seconds,
  });
  run.on('response', (_client, status, _bytes, ms) => {
    if (status === 201) times.push(ms);
    else others.set(status, (others.get(status) ?? 0) + 1);
  });
  await run;
  if (others.size > 0) throw new Error(`Senders were answered otherwise: ${JSON.stringify([...others])}.`);
  const sorted = times.toSorted((a, b) => a - b);
  const percentile = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return {
    perSecond: times.length / seconds,
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
  };
};
