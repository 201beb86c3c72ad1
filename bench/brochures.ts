/**
 * `npm run bench -- brochures`: the time to typeset every brochure as the build does, on all cores. The comparators are one
 * compiler for all, and a new one for each, which is what a program started for each file would pay at least.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileContent } from '../src/adapters/file-content.ts';
import type { Brochure } from '../src/core/brochures/brochure.ts';
import { brochures } from '../src/core/brochures/brochures.ts';
import { childPapers } from '../src/core/brochures/child-papers.ts';
import { checkContent } from '../src/core/content/check-content.ts';
import { slideDecks } from '../src/core/slides/slide-decks.ts';
import { powerPoint } from '../src/documents/slides/powerpoint.ts';
import { slideLook } from '../src/documents/slides/slide-look.ts';
import { slideTypesetter } from '../src/documents/slides/slide-typesetter.ts';
import { typesetter } from '../src/documents/typesetter.ts';
import { typesetting } from '../src/documents/typesetting.ts';
import { median, numbersOf, printTable, verdict } from './table.ts';

const [rounds = 5] = numbersOf('BENCH_ROUNDS', [5]);
const eachMaxMs = 20;
const root = pathToFileURL(`${resolve('.')}/`);
const checked = checkContent(await fileContent('content').read());
if (!checked.ok) throw new Error('The content has faults.');
const { content } = checked;

const site = new URL('https://stod.example.se/');
// What was set once is remembered by every compiler of a process, so each measure has a day of its own.
let day = 0;
const nextDay = (): string => {
  day += 1;
  return new Date(Date.UTC(2027, 0, day)).toISOString().slice(0, 10);
};
const timed = async (work: (all: Brochure[], today: string) => unknown): Promise<number> => {
  const today = nextDay();
  const all = brochures(content, { today, site });
  const startedAt = performance.now();
  await work(all, today);
  return performance.now() - startedAt;
};

const processes = typesetting(root);
const onAllCores = (all: Brochure[], today: string) =>
  Promise.all(all.map((each) => processes.brochure(each, today)));
const warm = typesetter(root);
const onOneCore = (all: Brochure[], today: string) => all.map((each) => warm.brochure(each, today));
const look = await slideLook(root);
const setDeck = slideTypesetter(root);
const everything = async (all: Brochure[], today: string) => {
  const papers = Promise.all([
    ...all.map((each) => processes.brochureAndSheets(each, today)),
    ...childPapers({ content, today, site }).map((paper) => processes.childPaper(paper, today)),
  ]);
  for (const deck of slideDecks(content, { today, site })) {
    setDeck(deck, today);
    await powerPoint(deck, { ...look, today });
  }
  await papers;
};
const anew = (all: Brochure[], today: string) => all.map((each) => typesetter(root).brochure(each, today));

// Whoever has not set anything yet is slower.
await timed(everything);
await timed(onOneCore);
const works = { onAllCores, onOneCore, anew, everything };
const measured = {
  onAllCores: [] as number[],
  onOneCore: [] as number[],
  anew: [] as number[],
  everything: [] as number[],
};
for (let round = 0; round < rounds; round += 1)
  for (const name of Object.keys(works) as (keyof typeof works)[])
    measured[name].push(await timed(works[name]));
await processes.close();

const { length } = brochures(content, { today: nextDay(), site });
console.log(`\n${length} brochures, median of ${rounds}`);
const row = (name: string, ms: number, files: number, verdictOf = (_each: number) => '') => {
  const each = ms / files;
  return [name, String(files), ms.toFixed(0), `${each.toFixed(1)}${verdictOf(each)}`];
};
printTable(
  ['', 'files', 'ms', `ms each (at most ${eachMaxMs})`],
  [
    row(
      'brochures and their fronts, a warm compiler on each core',
      median(measured.onAllCores),
      length,
      (each) => ` ${verdict(each <= eachMaxMs)}`,
    ),
    row('the same, one warm compiler', median(measured.onOneCore), length),
    row('the same, a compiler for each', median(measured.anew), length),
    row(
      'all documents of a build: booklets, walls, posters, cards, slides too',
      median(measured.everything),
      length * 3 + 4 + 2 * 3,
    ),
  ],
);
