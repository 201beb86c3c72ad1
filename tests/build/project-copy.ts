import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runToEnd } from '../ended-process.ts';

const project = resolve(import.meta.dirname, '../..');

/**
 * What the site is built from, in a root of its own: even a build that fails empties `.netlify/`, which a running
 * product is served from.
 */
export const copyProject = () => {
  const root = mkdtempSync(join(tmpdir(), 'project-copy-'));
  for (const name of [
    'src',
    'content',
    'netlify',
    'public',
    'studio/labels',
    'package.json',
    'tsconfig.json',
  ])
    cpSync(join(project, name), join(root, name), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'junction');
  writeFileSync(
    join(root, 'astro.config.mjs'),
    `import config from ${JSON.stringify(pathToFileURL(join(project, 'astro.config.mjs')).href)};
     export default { ...config, cacheDir: './cache', vite: { ...config.vite, cacheDir: './cache/vite' } };`,
  );
  const command = [join(project, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', root];
  return {
    root,
    write: (folder: string, file: string, text: string) => writeFileSync(join(root, folder, file), text),
    async build(env: NodeJS.Dict<string> = {}): Promise<{ status: number | null; output: string }> {
      const { status, stdout, stderr } = await runToEnd(command, {
        cwd: root,
        env: { ASTRO_TELEMETRY_DISABLED: '1', ...env },
        limitMs: 300_000,
      });
      return { status, output: `${stdout}${stderr}` };
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
};
