import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, inject, test } from 'vitest';
import { startPostgres } from './server.ts';

const real = inject('realPostgres');

test.skipIf(!real)('the contracts run on the server’s own binary, not on an emulation', async () => {
  const client = new pg.Client({ connectionString: real?.templateUrl.replace(/\/migrated\b/, '/postgres') });
  await client.connect();
  const { rows } = await client.query('select version()');
  await client.end();
  expect(rows[0].version).toMatch(/^PostgreSQL \d+/);
  expect(rows[0].version).not.toMatch(/wasm|emcc|emscripten/i);
});

describe.skipIf(!real)('a test server', () => {
  test('ends and leaves nothing behind when the process that started it is killed', async () => {
    const owner = spawn(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `const { startPostgres } = await import(${JSON.stringify(new URL('server.ts', import.meta.url).href)});
         const { serverSources } = await import(${JSON.stringify(new URL('sources.ts', import.meta.url).href)});
         const failures = [];
         for (const source of serverSources()) {
           const server = await startPostgres(source).catch((error) => failures.push(error));
           if (server.urlOf) { console.log(server.urlOf('postgres')); break; }
         }
         setInterval(() => undefined, 1000);`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const url: string = await new Promise((resolve) =>
      owner.stdout.once('data', (line) => resolve(String(line).trim())),
    );
    const directory = new URL(url).searchParams.get('host') as string;
    expect(existsSync(directory)).toBe(true);
    owner.kill('SIGKILL');
    for (let tries = 0; tries < 100 && existsSync(directory); tries += 1) await sleep(50);
    expect(existsSync(directory)).toBe(false);
  });

  test('that cannot start says why in one line and leaves nothing behind', async () => {
    let made = '';
    const broken = {
      name: 'nothing',
      prepare(directory: string) {
        made = directory;
        return '/nowhere';
      },
    };
    await expect(startPostgres(broken)).rejects.toThrow(/^[^\n]*nowhere\/initdb[^\n]*$/);
    expect(existsSync(made)).toBe(false);
  });
});
