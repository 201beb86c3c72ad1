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

try {
  const [target] = process.argv.slice(2);
  if (!target) throw new Error('Say where to write: npm run content:export -- innehall/data.ndjson');

  const source = fileContent(process.env.CONTENT_DIRECTORY ?? 'content');
  const documents = await source.read();
  const { errors } = await preparePictures(documents, source, sharpPictures);
  const checked = checkContent(documents);
  if (!checked.ok || errors.length > 0)
    throw new Error(contentReport([...(checked.ok ? [] : checked.errors), ...errors]));

  const images = join(dirname(target), 'images');
  const pictures = await source.pictureFiles();
  await mkdir(pictures.length > 0 ? images : dirname(target), { recursive: true });
  await writeFile(target, toDatasetLines(documents));
  for (const { file } of pictures)
    await writeFile(join(images, file), (await source.picture(file)) ?? new Uint8Array());
  const beside = pictures.length > 0 ? `, ${pictures.length} pictures in ${images}` : '';
  console.log(
    `${documents.length} documents are in ${target}${beside}. To Sanity: sanity dataset import ${target} production --replace`,
  );
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
