/** `npm run content:export -- innehall.ndjson`: the content files as `sanity dataset import innehall.ndjson` takes them. */
import { writeFile } from 'node:fs/promises';
import { fileContent } from '../src/adapters/file-content.ts';
import { checkContent } from '../src/core/content/check-content.ts';
import { contentReport } from '../src/core/content/content-report.ts';
import { toDatasetLines } from '../src/core/content/dataset-lines.ts';

const [target] = process.argv.slice(2);
const stop = (line: string): never => {
  console.error(line);
  process.exit(1);
};
if (!target) stop('Say where to write: npm run content:export -- innehall.ndjson');

const documents = await fileContent(process.env.CONTENT_DIRECTORY ?? 'content')
  .read()
  .catch((error: Error) => stop(error.message));
const checked = checkContent(documents);
if (!checked.ok) stop(contentReport(checked.errors));
await writeFile(target as string, toDatasetLines(documents)).catch((error: Error) => stop(error.message));
console.log(
  `${documents.length} documents are in ${target}. To Sanity: sanity dataset import ${target} production --replace`,
);
