import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { RawDocument } from '../core/content/content.ts';
import { pathOf, pictureFolder } from './content-places.ts';

/**
 * Writes documents, and pictures by the names of their files, into a folder that is empty or not there yet: what somebody
 * has written is never lost to what was exported before. Throws an error with a line for the operator when something lies there.
 */
export const writeContent = async (
  folder: string,
  documents: readonly RawDocument[],
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<void> => {
  const there = await readdir(folder).catch(() => []);
  if (there.length > 0)
    throw new Error(`${folder} is not empty. Name a folder that is, or that is not there yet.`);
  for (const document of documents) {
    const file = join(folder, pathOf(document));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, stringify(document.data, { lineWidth: 110 }));
  }
  if (pictures.size > 0) await mkdir(join(folder, pictureFolder), { recursive: true });
  for (const [file, bytes] of pictures) await writeFile(join(folder, pictureFolder, file), bytes);
};
