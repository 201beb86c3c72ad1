import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { type AssetIntegrity, withIntegrity } from '../src/core/http/asset-integrity.ts';

/** Where the adapter has put the on-demand function. */
const functionDirectory = '.netlify/v1/functions/ssr/';
/** The text in src/asset-integrity.ts that the integrity takes the place of, quotation marks included. */
const placeholder = /(["'`])@@asset-integrity@@\1/;

/**
 * Writes the integrity of scripts and style sheets into every page, built or on demand. Stops the build when the
 * on-demand function has no place for it: its pages would go without.
 */
export const assetIntegrity = (): AstroIntegration => {
  let root: URL;
  return {
    name: 'asset-integrity',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir }) => {
        const integrity = await integrityOf(dir);
        await rewrite(dir, /\.html$/, (html) => withIntegrity(html, integrity));
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

const integrityOf = async (built: URL): Promise<AssetIntegrity> => {
  const files = (await filesBelow(new URL('_astro/', built))).filter((file) => /\.(js|css)$/.test(file));
  const entries = files.map(async (file): Promise<[string, string]> => {
    const bytes = await readFile(new URL(`_astro/${file}`, built));
    return [`/_astro/${file}`, `sha256-${createHash('sha256').update(bytes).digest('base64')}`];
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
