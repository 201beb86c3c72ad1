import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { type AssetIntegrity, withIntegrity } from '../src/core/http/asset-integrity.ts';
import type { PageIntegration } from './built-site/rendered-pages.ts';

/** Where the adapter has put the on-demand function. */
const functionDirectory = '.netlify/v1/functions/ssr/';
/** The text in src/asset-integrity.ts that the integrity takes the place of, quotation marks included. */
const placeholder = /(["'`])@@asset-integrity@@\1/;

/**
 * Writes the integrity of scripts and style sheets into every page, built or on demand. Stops the build when a page names
 * another than the file has that is published, and when the on-demand function has no place for it: its pages would go
 * without.
 */
export const assetIntegrity = (): PageIntegration => {
  let root: URL;
  // As the bundler wrote them, which is before the first page is rendered.
  const bundled: Record<string, string> = {};
  return {
    name: 'asset-integrity',
    onPage: ({ html }) => withIntegrity(html, bundled),
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [assetsWritten((path, text) => (bundled[path] = sha256(text)))] } });
      },
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir }) => {
        const integrity = await integrityOf(dir);
        for (const path of new Set([...Object.keys(bundled), ...Object.keys(integrity)]))
          if (bundled[path] !== integrity[path])
            throw new Error(`${path} is not the file that was bundled, and whose integrity pages name.`);
        const literal = JSON.stringify(JSON.stringify(integrity));
        const written = await rewrite(new URL(functionDirectory, root), /\.m?js$/, (code) =>
          code.replace(placeholder, () => literal),
        );
        if (written === 0)
          throw new Error('The on-demand function has no place for the integrity of its scripts.');
      },
    },
  };
};

/** Tells of every script and style sheet that browsers will load, by its path on the site. */
const assetsWritten = (tell: (path: string, text: string | Uint8Array) => void) => ({
  name: 'asset-integrity',
  writeBundle(_options: unknown, bundle: Readonly<Record<string, Written>>) {
    for (const file of Object.values(bundle))
      if (isAsset(file.fileName)) tell(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source);
  },
});

type Written =
  | { type: 'chunk'; fileName: string; code: string }
  | { type: 'asset'; fileName: string; source: string | Uint8Array };

const isAsset = (file: string): boolean => /^_astro\/.*\.(js|css)$/.test(file);

const sha256 = (text: string | Uint8Array): string =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;

const integrityOf = async (built: URL): Promise<AssetIntegrity> => {
  const files = (await filesBelow(new URL('_astro/', built))).map((file) => `_astro/${file}`);
  const entries = files.filter(isAsset).map(async (file): Promise<[string, string]> => {
    return [`/${file}`, sha256(await readFile(new URL(file, built)))];
  });
  return Object.fromEntries(await Promise.all(entries));
};

/** Rewrites the files of these names; tells how many became others. */
const rewrite = async (directory: URL, names: RegExp, change: (text: string) => string): Promise<number> => {
  let changed = 0;
  for (const file of await filesBelow(directory)) {
    if (!names.test(file) || file.includes('node_modules')) continue;
    const address = new URL(file, directory);
    const text = await readFile(address, 'utf8');
    const written = change(text);
    if (written === text) continue;
    await writeFile(address, written);
    changed += 1;
  }
  return changed;
};

const filesBelow = async (directory: URL): Promise<string[]> =>
  (await readdir(directory, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
