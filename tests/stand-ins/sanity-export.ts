import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetFile } from '../../src/core/content/picture-asset.ts';
import type { SanityDataset } from './sanity-dataset.ts';

/**
 * Writes what `sanity dataset export` writes of a dataset, and returns its packed file: `data.ndjson`, in which pictures are
 * links to `images/`, those, and `assets.json` with what was known of them, all in a folder of its own.
 */
export const exportDataset = ({ documents, pictures }: SanityDataset, home: string): string => {
  const folder = join(home, 'production-export-2026-11-26t04-00-00-000z');
  for (const each of ['images', 'files']) mkdirSync(join(folder, each), { recursive: true });
  const [assets, others] = [true, false].map((are) =>
    documents.filter(({ _type }) => (_type === 'sanity.imageAsset') === are),
  );
  const lines = (others ?? []).map((each) => `${JSON.stringify(linked(each))}\n`);
  writeFileSync(join(folder, 'data.ndjson'), lines.join(''));
  for (const [name, bytes] of pictures) writeFileSync(join(folder, 'images', name), bytes);
  const known = (assets ?? []).map(
    ({ _id, _type, assetId, extension, mimeType, ...rest }) => [`image-${assetId}`, rest] as const,
  );
  writeFileSync(join(folder, 'assets.json'), JSON.stringify(Object.fromEntries(known)));
  const packed = join(home, 'production.tar.gz');
  execFileSync('tar', ['-czf', packed, '-C', home, folder.slice(home.length + 1)]);
  return packed;
};

const linked = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(linked);
  if (typeof value !== 'object' || value === null) return value;
  const { asset, ...others } = value as { asset?: { _ref?: string } };
  const link = asset?._ref?.startsWith('image-')
    ? { _sanityAsset: `image@file://./images/${assetFile(asset._ref)}` }
    : {};
  return {
    ...link,
    ...Object.fromEntries(Object.entries(others).map(([name, each]) => [name, linked(each)])),
  };
};
