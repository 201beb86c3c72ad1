import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNpm } from './npm.ts';

/**
 * What the delivered product is made of, as CycloneDX JSON: every package of the lockfile that is not for development
 * alone, with version, hash and licence. Made by npm from the lockfile; throws with npm's words when it cannot.
 */
export const billOfMaterials = async (root: string): Promise<string> => {
  const home = await mkdtemp(join(tmpdir(), 'bill-of-materials-'));
  try {
    const own = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
    // Told to leave development out, npm still stops at a development package that does not suit an optional peer.
    delete own.devDependencies;
    delete lock.packages[''].devDependencies;
    for (const [place, { dev }] of Object.entries<{ dev?: boolean }>(lock.packages))
      if (dev) delete lock.packages[place];
    // npm names the product after its folder.
    const directory = join(home, own.name);
    await mkdir(directory);
    await writeFile(join(directory, 'package.json'), JSON.stringify(own));
    await writeFile(join(directory, 'package-lock.json'), JSON.stringify(lock));
    const { status, output, complaint } = await runNpm(directory, [
      'sbom',
      '--package-lock-only',
      '--sbom-format=cyclonedx',
    ]);
    if (status !== 0) throw new Error(`npm could not list what the product is made of: ${complaint.trim()}`);
    return output;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
};
