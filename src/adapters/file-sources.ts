import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** The site's own source files below `src`, by their paths from the project's root: `src/pages/index.astro`. */
export const fileSources = async (root: string): Promise<Map<string, string>> => {
  const entries = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(astro|ts)$/.test(entry.name));
  const read = files.map(async (file): Promise<[string, string]> => {
    const path = join(file.parentPath, file.name);
    return [relative(root, path).replaceAll('\\', '/'), await readFile(path, 'utf8')];
  });
  return new Map(await Promise.all(read));
};
