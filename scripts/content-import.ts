/**
 * `npm run content:import -- export.tar.gz folder`: what `sanity dataset export` has written, packed, unpacked or its lines
 * alone, as files in a new folder.
 */
import { writeContent } from '../src/adapters/content-files.ts';
import { openDataset } from '../src/adapters/dataset-export.ts';
import { fromDatasetLines } from '../src/core/content/dataset-lines.ts';
import { exportedPath, pictureNamer } from '../src/core/content/exported-pictures.ts';

try {
  const [source, folder] = process.argv.slice(2);
  if (!source || !folder)
    throw new Error('Say from where, and to where: npm run content:import -- export.tar.gz innehall');

  const dataset = await openDataset(source);
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
    const bytes = path === undefined ? undefined : await dataset.bytes(path);
    if (bytes) pictures.set(file, bytes);
    else console.error(`${link} does not lie in the export: export it again with its pictures.`);
  }
  await dataset.close();
  if (!read.ok)
    throw new Error(`${source} line ${read.line} is no document: expected JSON with _id and _type.`);
  if (pictures.size < links.size) process.exitCode = 1;
  else {
    await writeContent(folder, read.documents, pictures);
    console.log(
      `${read.documents.length} documents and ${pictures.size} pictures are in ${folder}. Look at them: CONTENT_DIRECTORY=${folder} npm start`,
    );
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
