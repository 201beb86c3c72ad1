/** `npm run content:import -- data.ndjson folder`: what `sanity dataset export` has written, as files in a new folder. */
import { readFile } from 'node:fs/promises';
import { writeContent } from '../src/adapters/content-files.ts';
import { fromDatasetLines } from '../src/core/content/dataset-lines.ts';

const [source, folder] = process.argv.slice(2);
const stop = (line: string): never => {
  console.error(line);
  process.exit(1);
};
if (!source || !folder) stop('Say from where, and to where: npm run content:import -- data.ndjson innehall');

const lines = await readFile(source as string, 'utf8').catch((error: Error) => stop(error.message));
const read = fromDatasetLines(lines);
if (!read.ok) stop(`${source} line ${read.line} is no document: expected JSON with _id and _type.`);
else {
  await writeContent(folder as string, read.documents).catch((error: Error) => stop(error.message));
  console.log(
    `${read.documents.length} documents are in ${folder}. Look at them: CONTENT_DIRECTORY=${folder} npm start`,
  );
}
