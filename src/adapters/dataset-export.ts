import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { ExportedAssets } from '../core/content/exported-pictures.ts';

/** What `sanity dataset export` has written: its lines, what it knows of pictures, and their bytes. */
export type DatasetExport = {
  lines: string;
  assets: ExportedAssets;
  /** The bytes at a path below the export's folder; undefined when nothing lies there. */
  bytes(path: string): Promise<Uint8Array | undefined>;
  /** Takes away what was unpacked. */
  close(): Promise<void>;
};

/**
 * Opens an export: the packed file, the folder that it was unpacked into, or its lines alone. Throws an error with a line
 * for the operator when there is none.
 */
export const openDataset = async (source: string): Promise<DatasetExport> => {
  if (!/\.(tar\.gz|tgz)$/.test(source)) return opened(await linesIn(source), async () => {});
  const unpacked = await mkdtemp(join(tmpdir(), 'dataset-'));
  const close = () => rm(unpacked, { recursive: true, force: true });
  try {
    await promisify(execFile)('tar', ['-xzf', source, '-C', unpacked]);
    return await opened(await linesIn(unpacked), close);
  } catch (error) {
    await close();
    throw error;
  }
};

/** The file of lines that is meant by a file or folder; Sanity packs everything in a folder of its own. */
const linesIn = async (source: string): Promise<string> => {
  if (!(await stat(source)).isDirectory()) return source;
  const found = (await readdir(source, { recursive: true }))
    .filter((path) => path.endsWith('.ndjson'))
    .toSorted();
  const [first, ...others] = found;
  if (first === undefined || others.length > 0)
    throw new Error(`${source} holds ${found.length} files that end with .ndjson. An export has one.`);
  return join(source, first);
};

const opened = async (lines: string, close: () => Promise<void>): Promise<DatasetExport> => {
  const folder = dirname(lines);
  const assets = await ifThere(readFile(join(folder, 'assets.json'), 'utf8'));
  return {
    lines: await readFile(lines, 'utf8'),
    assets: assets === undefined ? {} : JSON.parse(assets),
    bytes: (path) => ifThere(readFile(join(folder, path))),
    close,
  };
};

const ifThere = <Content>(reading: Promise<Content>): Promise<Content | undefined> =>
  reading.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
