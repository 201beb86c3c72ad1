/**
 * `npm run content:import -- export.tar.gz folder`: what `sanity dataset export` has written, packed, unpacked or its lines
 * alone, as files in a new folder.
 */
import { writeContent } from '../src/adapters/content-files.ts';
import { openDataset } from '../src/adapters/dataset-export.ts';
import { fromDatasetLines } from '../src/core/content/dataset-lines.ts';
import { exportedPath, pictureNamer } from '../src/core/content/exported-pictures.ts';

const [source = '', folder = ''] = process.argv.slice(2);
const stop = (line: string): never => {
  console.error(line);
  process.exit(1);
};
if (!source || !folder)
  stop('Say from where, and to where: npm run content:import -- export.tar.gz innehall');

const failed = (error: Error) => stop(error.message);
const dataset = await openDataset(source).catch(failed);
const nameOf = pictureNamer(dataset.assets);
const links = new Map<string, string>();
const read = fromDatasetLines(dataset.lines, (link) => {
  links.set(nameOf(link), link);
  return nameOf(link);
});

/** The pictures that documents show; what else lies in the export stays there. */
const pictures = new Map<string, Uint8Array>();
for (const [file, link] of links) {
  const path = exportedPath(link);
  const bytes = path === undefined ? undefined : await dataset.bytes(path).catch(failed);
  if (bytes) pictures.set(file, bytes);
  else console.error(`${link} does not lie in the export: export it again with its pictures.`);
}
await dataset.close();
if (!read.ok) stop(`${source} line ${read.line} is no document: expected JSON with _id and _type.`);
else if (pictures.size < links.size) process.exitCode = 1;
else {
  await writeContent(folder, read.documents, pictures).catch(failed);
  console.log(
    `${read.documents.length} documents and ${pictures.size} pictures are in ${folder}. Look at them: CONTENT_DIRECTORY=${folder} npm start`,
  );
}
