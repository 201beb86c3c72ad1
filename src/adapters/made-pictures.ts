import { mkdir, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { MadePicture } from '../core/content/prepare-pictures.ts';

/** Keeps the files of pictures in a folder, from which the build publishes them. Their names tell what they hold. */
export const keepPictures = async (folder: URL, pictures: readonly MadePicture[]): Promise<void> => {
  await mkdir(folder, { recursive: true });
  for (const { files } of pictures)
    for (const { path, bytes } of files) await writeFile(new URL(basename(path), folder), bytes);
};
