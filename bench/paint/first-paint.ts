import type { Browser } from '@playwright/test';
import { startSlowLine } from './slow-line.ts';

const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true };

/**
 * The median time to the first paint of content, in ms, of each path of `server` on a slow line, each time in a browser
 * that has been nowhere. Rounds alternate between the paths, so that a busy moment of the machine meets all of them.
 */
export const firstPaints = async (
  browser: Browser,
  server: string,
  paths: readonly string[],
  rounds: number,
): Promise<number[]> => {
  for (const path of paths) await firstPaint(browser, server, path);
  const times = paths.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, path] of paths.entries()) times[index]?.push(await firstPaint(browser, server, path));
  return times.map(median);
};

const firstPaint = async (browser: Browser, server: string, path: string): Promise<number> => {
  const line = await startSlowLine(server);
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await page.goto(line.url + path, { waitUntil: 'commit' });
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const entry = list.getEntriesByName('first-contentful-paint')[0];
          if (entry) resolve(entry.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await context.close();
  line.stop();
  return time;
};

const median = (times: readonly number[]): number => {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
