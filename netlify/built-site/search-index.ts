import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { withSearchMarks } from './html.ts';

/** What the browser needs to search; Pagefind's own interface and its styles are left out. */
const needed =
  /^(pagefind\.js|pagefind-entry\.json|pagefind\..*\.pf_meta|wasm\.sv\.pagefind|(index|fragment)\/.*)$/;

export type SearchIndex = {
  /** Adds a page and tells its heading. */
  add: (path: string, html: string) => Promise<string>;
  /** Writes the index to `pagefind/` below `directory`, and ends Pagefind's process. */
  write: (directory: URL) => Promise<void>;
};

/**
 * An index of every page added. All pages are in one language's index and one file of excerpts, so that every search
 * fetches the same files: what is fetched tells nobody what was looked for.
 */
export const searchIndex = async (): Promise<SearchIndex> => {
  const { index, errors } = await createIndex({ forceLanguage: 'sv', maxFragments: 1 });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  return {
    add: async (path, html) => {
      const { file, errors } = await index.addHTMLFile({ url: path, content: withSearchMarks(html) });
      if (errors.length > 0) throw new Error(`Pagefind, ${path}: ${errors.join('; ')}`);
      return file.meta.title ?? path;
    },
    write: async (directory) => {
      await writeNeeded(index, new URL('pagefind/', directory));
      await close();
    },
  };
};

const writeNeeded = async (index: PagefindIndex, directory: URL): Promise<void> => {
  const { files } = await index.getFiles();
  for (const { path, content } of files.filter((file) => needed.test(file.path))) {
    const file = new URL(path, directory);
    await mkdir(dirname(file.pathname), { recursive: true });
    await writeFile(file, content);
  }
};
