import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { AstroIntegration } from 'astro';

/** Where the list stands on the site: anybody can hold the desk that they were given against it. */
export const deskFileListPath = '/samordning/filer.json';

/** Every file of the desk by its path, with its hash as browsers write it (`sha384-…`), and the packages in its script. */
export type DeskFileList = { files: Record<string, string>; packages: string[] };

/** Publishes what the desk is made of: each of its pages and whatever those load, with hashes. */
export const deskFileList = (): AstroIntegration => {
  const packagesIn = new Map<string, string[]>();
  return {
    name: 'desk-file-list',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'desk-packages',
                generateBundle(_options, bundle) {
                  if (this.environment.name !== 'client') return;
                  for (const chunk of Object.values(bundle))
                    if (chunk.type === 'chunk')
                      packagesIn.set(`/${chunk.fileName}`, chunk.moduleIds.flatMap(packageOf));
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const files = await deskFiles(dir);
        const packages = new Set(Object.keys(files).flatMap((path) => packagesIn.get(path) ?? []));
        const list: DeskFileList = { files, packages: [...packages].toSorted() };
        await writeFile(new URL(`.${deskFileListPath}`, dir), `${JSON.stringify(list, null, 2)}\n`);
      },
    },
  };
};

/**
 * The desk's pages in a built site, and every built file that they name, or that a file named by them names, with its
 * hash. A page's path is its address: `/samordning/`.
 */
export const deskFiles = async (built: URL): Promise<Record<string, string>> => {
  const all = (await readdir(built, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relativeTo(built, `${entry.parentPath}/${entry.name}`)}`);
  const isPage = (path: string) => path.endsWith('.html');
  const loadable = all.filter((path) => !isPage(path));
  const waiting = all.filter((path) => isPage(path) && path.startsWith('/samordning/'));
  const hashes = new Map<string, string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const address = path.replace(/index\.html$/, '');
    if (hashes.has(address)) continue;
    const bytes = await readFile(new URL(`.${path}`, built));
    hashes.set(address, integrityOf(bytes));
    if (naming.has(extname(path))) waiting.push(...namedIn(bytes.toString(), loadable));
  }
  return Object.fromEntries([...hashes].toSorted(([a], [b]) => (a < b ? -1 : 1)));
};

/** A file's hash, as the `integrity` attribute has it. */
export const integrityOf = (bytes: Uint8Array): string =>
  `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** The kinds of files that can name others. */
const naming = new Set(['.html', '.css', '.js', '.mjs', '.svg', '.json']);

/** Scripts name each other relatively, so a name with the bundler's hash in it is enough; other files need their path. */
const namedIn = (text: string, paths: readonly string[]): string[] =>
  paths.filter((path) => text.includes(path.replace(/^\/_astro\//, '')));

const relativeTo = (built: URL, file: string): string =>
  file.replaceAll('\\', '/').slice(decodeURIComponent(built.pathname).replace(/\/?$/, '/').length);

/** The package that a bundled module comes from; none for our own. */
const packageOf = (moduleId: string): string[] => {
  const inside = moduleId.replaceAll('\\', '/').split('node_modules/').at(-1);
  if (inside === undefined || !moduleId.includes('node_modules/')) return [];
  const [scope = '', name = ''] = inside.split('/');
  return [scope.startsWith('@') ? `${scope}/${name}` : scope];
};
