import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export type LockedPackage = {
  version: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  dev?: boolean;
  inBundle?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};

const read = (file: string) => JSON.parse(readFileSync(resolve(file), 'utf8'));

/** The project's own package.json. */
export const ownPackage: {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
} = read('package.json');

/** Every package of the lockfile but our own, with its place and its name. */
export const lockedPackages: (LockedPackage & { place: string; name: string })[] = Object.entries(
  read('package-lock.json').packages as Record<string, LockedPackage>,
)
  .filter(([place]) => place !== '')
  .map(([place, locked]) => ({ ...locked, place, name: place.split('node_modules/').at(-1) ?? place }));
