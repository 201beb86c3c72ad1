import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const project = resolve(import.meta.dirname, '../..');

/**
 * What the site is built from, in a root of its own: even a build that fails empties `.netlify/`, which a running
 * product is served from.
 */
export const copyProject = () => {
  const root = mkdtempSync(join(tmpdir(), 'project-copy-'));
  for (const name of ['src', 'content', 'netlify', 'public', 'package.json', 'tsconfig.json'])
    cpSync(join(project, name), join(root, name), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'junction');
  writeFileSync(
    join(root, 'astro.config.mjs'),
    `import config from ${JSON.stringify(pathToFileURL(join(project, 'astro.config.mjs')).href)};
     export default { ...config, cacheDir: './cache', vite: { ...config.vite, cacheDir: './cache/vite' } };`,
  );
  const command = [join(project, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', root];
  const options = (env: NodeJS.Dict<string>) => ({
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  return {
    root,
    write: (folder: string, file: string, text: string) => writeFileSync(join(root, folder, file), text),
    build(env: NodeJS.Dict<string> = {}) {
      const { status, stdout, stderr } = spawnSync(process.execPath, command, {
        ...options(env),
        encoding: 'utf8',
      });
      return { status, output: `${stdout}${stderr}` };
    },
    /** The same while this process goes on, to answer what the build asks. */
    buildBeside: (env: NodeJS.Dict<string> = {}): Promise<{ status: number | null; output: string }> =>
      new Promise((done) => {
        const child = spawn(process.execPath, command, options(env));
        let output = '';
        for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
        child.on('close', (status) => done({ status, output }));
      }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
};
