/**
 * `npm run bench -- build`: time and memory of a build from nothing, beside Eleventy on the same documents and the same
 * markup, and how both grow. `BENCH_SIZES=100,1000` and `BENCH_ROUNDS=1` make it shorter.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { copyProject } from '../tests/build/project-copy.ts';
import { type RoutineDocument, routineDocuments, writeRoutines } from './build/documents.ts';
import { eleventyProject } from './build/eleventy.ts';
import { measuredRun, type Run } from './build/measured-run.ts';
import { median, numbersOf, printTable, verdict } from './table.ts';

const sizes = numbersOf('BENCH_SIZES', [100, 1_000, 10_000]);
const [rounds = 3] = numbersOf('BENCH_ROUNDS', [3]);
const ofEleventyMax = 2;
const modules = resolve('node_modules');
const settings = { BUILD_DATE: '2026-11-24', RUN_MODE: 'production', SITE_URL: 'https://stod.example.se' };

type Measured = { size: number; ours: Run; eleventy: Run };

console.log(`\nBuild from nothing, beside Eleventy: median of ${rounds}; of one from 10,000 documents on`);
const measured: Measured[] = [];
for (const size of sizes) measured.push(await measure(size, size < 10_000 ? rounds : 1));

printTable(
  ['documents', '', 's', 'processor s', 'MB', '× Eleventy, s', '× Eleventy, MB'],
  measured.flatMap(({ size, ours, eleventy }) => [
    [
      size.toLocaleString('en'),
      'ours',
      ...cells(ours),
      `${ratio(ours.seconds, eleventy.seconds)} ${verdict(ours.seconds <= ofEleventyMax * eleventy.seconds)}`,
      ratio(ours.memoryMb, eleventy.memoryMb),
    ],
    ['', 'Eleventy', ...cells(eleventy), '', ''],
  ]),
);
console.log('\nGrowth, seconds and memory');
printTable(
  ['documents', 'ours', 'Eleventy'],
  measured.slice(1).map(({ size, ours, eleventy }, index) => {
    const before = measured[index] as Measured;
    const grown = (now: Run, then: Run) =>
      `${ratio(now.seconds, then.seconds)} s, ${ratio(now.memoryMb, then.memoryMb)} MB`;
    return [
      `${before.size.toLocaleString('en')} to ${size.toLocaleString('en')}`,
      grown(ours, before.ours),
      grown(eleventy, before.eleventy),
    ];
  }),
);
console.log(
  'Ours also makes the search index, the function of the on-demand pages and the other pages; memory is of Node alone.',
);

/** Rounds alternate, so that a busy moment of the machine meets both. */
async function measure(size: number, rounds: number): Promise<Measured> {
  const documents = routineDocuments('content', size);
  const runs: { ours: Run; eleventy: Run }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const project = copyProject();
    writeRoutines(join(project.root, 'content'), documents);
    const astro = [join(modules, 'astro/bin/astro.mjs'), 'build', '--root', project.root];
    const ours = await measuredRun(astro, project.root, settings);
    const pageOf = (slug: string) =>
      readFileSync(join(project.root, 'dist/rutiner', slug, 'index.html'), 'utf8');
    const rival = eleventyProject(documents, pageOf(documents[0]?.slug ?? ''), namesOfRoutines(), modules);
    const eleventy = await measuredRun(rival.script, rival.root);
    for (const { slug } of samplesOf(documents))
      refuseDifference(slug, pageOf(slug), readFileSync(rival.pageOf(slug), 'utf8'));
    runs.push({ ours, eleventy });
    project.remove();
    rival.remove();
  }
  return {
    size,
    ours: medianRun(runs.map(({ ours }) => ours)),
    eleventy: medianRun(runs.map(({ eleventy }) => eleventy)),
  };
}

function samplesOf(documents: readonly RoutineDocument[]): RoutineDocument[] {
  return documents.filter((_, index) => index % Math.ceil(documents.length / 10) === 0);
}

/** A comparison of different pages would say nothing. */
function refuseDifference(slug: string, ours: string, eleventys: string): void {
  const bare = (html: string) =>
    html
      .replace(/&(quot|#34);/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/\s+/g, ' ')
      .replace(/ ?(<[^>]*>) ?/g, '$1');
  const [a, b] = [bare(ours), bare(eleventys)];
  const at = [...a].findIndex((character, index) => character !== b[index]);
  if (a !== b)
    throw new Error(`${slug} differs: ${a.slice(at - 60, at + 60)}\n      and: ${b.slice(at - 60, at + 60)}`);
}

function namesOfRoutines(): Record<string, string> {
  const slugs = [
    'fran-anmalan-till-plats',
    'fran-planerad-till-utvarderad-grupp',
    'rekrytering',
    'skyddsbedomning',
  ];
  return Object.fromEntries(
    slugs.map((slug) => [slug, parse(readFileSync(`content/rutiner/${slug}.yaml`, 'utf8')).name]),
  );
}

function medianRun(runs: readonly Run[]): Run {
  const of = (key: keyof Run) => median(runs.map((run) => run[key]));
  return { seconds: of('seconds'), processorSeconds: of('processorSeconds'), memoryMb: of('memoryMb') };
}

function cells({ seconds, processorSeconds, memoryMb }: Run): string[] {
  return [seconds.toFixed(1), processorSeconds.toFixed(1), memoryMb.toFixed(0)];
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(2);
}
