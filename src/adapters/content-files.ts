import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { RawDocument } from '../core/content/content.ts';
import { pathOf } from './content-places.ts';

/**
 * Writes documents as files into a folder that is empty or not there yet: what somebody has written is never lost to
 * what was exported before. Throws an error with a line for the operator when something lies there.
 */
export const writeContent = async (folder: string, documents: readonly RawDocument[]): Promise<void> => {
  const there = await readdir(folder).catch(() => []);
  if (there.length > 0)
    throw new Error(`${folder} is not empty. Name a folder that is, or that is not there yet.`);
  for (const document of documents) {
    const file = join(folder, pathOf(document));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, stringify(document.data, { lineWidth: 110 }));
  }
};
