import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const project = resolve(import.meta.dirname, '../..');
let root: string;

/**
 * A root of its own: even a build that fails empties `.netlify/`, which a running product is served from.
 */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'broken-content-'));
  for (const name of ['src', 'content', 'package.json', 'tsconfig.json'])
    cpSync(join(project, name), join(root, name), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'junction');
  writeFileSync(
    join(root, 'astro.config.mjs'),
    `import config from ${JSON.stringify(pathToFileURL(join(project, 'astro.config.mjs')).href)};
     export default { ...config, cacheDir: './cache', vite: { ...config.vite, cacheDir: './cache/vite' } };`,
  );
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (folder: string, file: string, text: string) => writeFileSync(join(root, folder, file), text);

const build = (env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', root],
    { cwd: root, encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env } },
  );
  return { status, output: `${stdout}${stderr}` };
};

describe('astro build', { timeout: 120_000 }, () => {
  test('stops at a wrong document, and tells the editor where and what in Swedish', () => {
    write(
      'content',
      'omgangar/trappan-vt-2027-kvarnvik.yaml',
      'group: trappan\nterm: VT 2027\nages: { from: 9, to: 7 }\nstatus: oppen\nprovider: ingen\nplace: Skolan\n',
    );

    const { status, output } = build();

    expect(status).not.toBe(0);
    expect(output).toContain('Innehållet har 3 fel som måste rättas:');
    expect(output).toContain('content/omgangar/trappan-vt-2027-kvarnvik.yaml');
    expect(output).toContain('ages.to: Åldrarna är omvända: från 9 till 7 år.');
    expect(output).toContain('provider: Det finns ingen anordnare som heter ingen.');
    expect(output).toContain('place: En omgång av Trappan får bara ha termin, åldrar, status och anordnare.');
    expect(output).not.toMatch(/Stack trace|\.ts:\d/);
    expect(existsSync(join(root, 'dist/index.html'))).toBe(false);
  });

  test('stops at a file that is not YAML, and names the file and the line', () => {
    cpSync(join(root, 'content'), join(root, 'other'), { recursive: true });
    write('other', 'webbplats.yaml', 'name: Stödgrupper\ncity: Almköping: vid ån\nsampleContent: true\n');

    const { status, output } = build({ CONTENT_DIRECTORY: 'other' });

    expect(status).not.toBe(0);
    expect(output).toContain('Filen other/webbplats.yaml går inte att läsa. Se på rad 2');
  });

  test('says so when the folder of content is missing', () => {
    const { status, output } = build({ CONTENT_DIRECTORY: 'nowhere' });

    expect(status).not.toBe(0);
    expect(output).toContain('Mappen med innehåll går inte att läsa');
  });
});
