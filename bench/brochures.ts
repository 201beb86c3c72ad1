/**
 * `npm run bench -- brochures`: the time to typeset every brochure with one compiler. The comparator is the same with a new
 * compiler for each, which is what a program started for each file would pay at least.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileContent } from '../src/adapters/file-content.ts';
import { brochures } from '../src/core/brochures/brochures.ts';
import { checkContent } from '../src/core/content/check-content.ts';
import { typesetter } from '../src/documents/typesetter.ts';
import { median, numbersOf, printTable, verdict } from './table.ts';

const [rounds = 3] = numbersOf('BENCH_ROUNDS', [3]);
const eachMaxMs = 20;
const today = '2026-11-24';
const root = pathToFileURL(`${resolve('.')}/`);
const checked = checkContent(await fileContent('content').read());
if (!checked.ok) throw new Error('The content has faults.');
const all = brochures(checked.content, { today, site: new URL('https://stod.example.se/') });

const timed = (work: () => void): number => {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
};
const warm = typesetter(root);
for (const brochure of all) warm.brochure(brochure, today);

// Another day each round: nothing of the one before is remembered as it was.
const day = (round: number) => `2026-12-${String(round + 1).padStart(2, '0')}`;
const ours: number[] = [];
const anew: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const fresh = brochures(checked.content, { today: day(round), site: new URL('https://stod.example.se/') });
  ours.push(timed(() => fresh.forEach((each) => void warm.brochure(each, day(round)))));
  anew.push(timed(() => fresh.forEach((each) => void typesetter(root).brochure(each, day(round)))));
}

console.log(`\nAll ${all.length} brochures: PDF and front, median of ${rounds}`);
const row = (name: string, ms: number, goal: boolean) => {
  const each = ms / all.length;
  return [name, ms.toFixed(0), `${each.toFixed(1)}${goal ? ` ${verdict(each <= eachMaxMs)}` : ''}`];
};
printTable(
  ['', 'ms', `ms each (at most ${eachMaxMs})`],
  [row('one warm compiler', median(ours), true), row('a compiler for each', median(anew), false)],
);
