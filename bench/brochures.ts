/** `npm run bench -- brochures`: how long the press takes for all brochures, in a process that has just begun and in one that is warm. */

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openPress } from '../netlify/brochures.ts';
import { fileContent } from '../src/adapters/file-content.ts';
import { brochures } from '../src/core/brochures/brochures.ts';
import { checkContent } from '../src/core/content/check-content.ts';
import { printTable, verdict } from './table.ts';

const eachMaxMs = 20;
const checked = checkContent(await fileContent('content').read());
if (!checked.ok) throw new Error(`The content has ${checked.errors.length} errors.`);
const all = brochures({ ...checked.content, today: '2026-11-24' }, new URL('https://stod.example.se/'));

const began = performance.now();
const { print } = await openPress(pathToFileURL(`${resolve('.')}/`));
const opened = performance.now() - began;
const timed = () => {
  const start = performance.now();
  const bytes = all.reduce((sum, brochure) => sum + print(brochure).pdf.length, 0);
  return { ms: performance.now() - start, bytes };
};
const [first, again] = [timed(), timed()];

console.log(
  `\nBrochures: ${all.length}, ${Math.round(first.bytes / all.length / 1000)} kB each, with a picture of the cover`,
);
printTable(
  ['', 'ms in all', 'ms each'],
  [
    ['opening the press: fonts, drawings, template', opened.toFixed(0), ''],
    ...(
      [
        ['the first time, as in a build', first.ms],
        ['again', again.ms],
      ] as const
    ).map(([words, ms]) => [
      words,
      ms.toFixed(0),
      `${(ms / all.length).toFixed(1)} ${verdict(ms / all.length <= eachMaxMs)}`,
    ]),
  ],
);
