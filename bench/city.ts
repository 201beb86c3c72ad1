/**
 * `npm run bench -- city`: time and memory of a build of a large city (2,000 rounds, 300 providers, 30 districts), of its
 * half and of its quarter. What a further round costs says whether the build grows with the city or faster: what is the
 * same for every city does not hide it. `BENCH_ROUNDS=1` makes it shorter.
 */
import { join, resolve } from 'node:path';
import { largeCity, writeLargeCity } from '../tests/build/large-city.ts';
import { copyProject } from '../tests/build/project-copy.ts';
import { measuredRun, type Run } from './build/measured-run.ts';
import { median, numbersOf, printTable, verdict } from './table.ts';

const parts = [0.25, 0.5, 1];
const [rounds = 3] = numbersOf('BENCH_ROUNDS', [3]);
/** Of what a further round costs between the quarter and the half; a build that grows with the square reaches two. */
const ofFirstStepMax = 1.4;
const settings = { BUILD_DATE: '2026-11-24', RUN_MODE: 'production', SITE_URL: 'https://stod.example.se' };

console.log(`\nBuild of a large city, from nothing: median of ${rounds}`);
const runs = parts.map((): Run[] => []);
// Sizes alternate, so that a busy moment of the machine meets all.
for (let turn = 0; turn < rounds; turn += 1)
  for (const [index, part] of parts.entries()) runs[index]?.push(await buildOf(part));

const measured = parts.map((part, index) => {
  const of = (key: keyof Run) => median((runs[index] ?? []).map((run) => run[key]));
  return {
    rounds: largeCity.rounds * part,
    seconds: of('seconds'),
    processorSeconds: of('processorSeconds'),
    memoryMb: of('memoryMb'),
  };
});
printTable(
  ['rounds', 's', 'processor s', 'MB', 'processor ms a further round'],
  measured.map((size, index) => [
    size.rounds.toLocaleString('en'),
    size.seconds.toFixed(1),
    size.processorSeconds.toFixed(1),
    size.memoryMb.toFixed(0),
    index === 0 ? '' : furtherMs(index).toFixed(2),
  ]),
);
const [quarter, , whole] = measured;
console.log(
  `Growth of a further round's cost ${(furtherMs(2) / furtherMs(1)).toFixed(2)} ${verdict(furtherMs(2) <= ofFirstStepMax * furtherMs(1))}; ` +
    `from the quarter to the whole, four times as much: ${((whole?.seconds ?? 0) / (quarter?.seconds ?? 0)).toFixed(2)} × the time.`,
);

/** What each round more costs in processor time, with its share of providers, districts and pages. */
function furtherMs(index: number): number {
  const [before, now] = [measured[index - 1], measured[index]];
  if (!before || !now) return Number.NaN;
  return (1_000 * (now.processorSeconds - before.processorSeconds)) / (now.rounds - before.rounds);
}

async function buildOf(part: number): Promise<Run> {
  const project = copyProject();
  writeLargeCity(join(project.root, 'content'), part);
  const astro = [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--root', project.root];
  const run = await measuredRun(astro, project.root, settings);
  project.remove();
  return run;
}
