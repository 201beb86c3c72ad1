/**
 * `npm run content:export -- innehall/data.ndjson`: the content files as `sanity dataset import innehall/data.ndjson` takes
 * them, with their pictures in `images/` beside it.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileContent } from '../src/adapters/file-content.ts';
import { sharpPictures } from '../src/adapters/sharp-pictures.ts';
import { checkContent } from '../src/core/content/check-content.ts';
import { contentReport } from '../src/core/content/content-report.ts';
import { toDatasetLines } from '../src/core/content/dataset-lines.ts';
import { preparePictures } from '../src/core/content/prepare-pictures.ts';

const [target] = process.argv.slice(2);
const stop = (line: string): never => {
  console.error(line);
  process.exit(1);
};
if (!target) stop('Say where to write: npm run content:export -- innehall/data.ndjson');

const failed = (error: Error) => stop(error.message);
const source = fileContent(process.env.CONTENT_DIRECTORY ?? 'content');
const documents = await source.read().catch(failed);
const { errors } = await preparePictures(documents, source, sharpPictures).catch(failed);
const checked = checkContent(documents);
if (!checked.ok || errors.length > 0) stop(contentReport([...(checked.ok ? [] : checked.errors), ...errors]));

const images = join(dirname(target as string), 'images');
const pictures = await source.pictureFiles();
const write = async () => {
  await mkdir(pictures.length > 0 ? images : dirname(target as string), { recursive: true });
  await writeFile(target as string, toDatasetLines(documents));
  for (const { file } of pictures)
    await writeFile(join(images, file), (await source.picture(file)) ?? new Uint8Array());
};
await write().catch(failed);
console.log(
  `${documents.length} documents are in ${target}${pictures.length > 0 ? `, ${pictures.length} pictures in ${images}` : ''}. To Sanity: sanity dataset import ${target} production --replace`,
);
