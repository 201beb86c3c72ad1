/**
 * `npm run bench -- receive`: what 50 senders at once meet for a minute, beside a bare handler on the same database that
 * parses and commits one row. `BENCH_SECONDS=5` makes it shorter.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localKeys } from '../local/demo-keys.ts';
import { testVariables } from '../tests/stand-ins/environment.ts';
import { answersOf } from '../tests/stand-ins/registrations.ts';
import { type Load, load } from './receive/load.ts';
import { benchDatabase } from './receive/postgres.ts';
import { numbersOf, printTable, verdict } from './table.ts';

const [seconds = 60] = numbersOf('BENCH_SECONDS', [60]);
const connections = 50;
const ofBareMin = 0.5;
const variants = {
  bare: 'a bare handler: one row',
  stored: 'ours, without sealing and mail',
  sealed: 'ours, sealed',
  rung: 'ours, sealed, and the mail sent',
};

const home = mkdtempSync(join(tmpdir(), 'bench-receive-'));
const database = await benchDatabase();
const loads = new Map<string, Load>();
console.log(`\nReceive: ${connections} senders at once, ${seconds} s each, on ${database.kind}`);
try {
  for (const variant of Object.keys(variants)) loads.set(variant, await measured(variant));
} finally {
  await database.stop();
  rmSync(home, { recursive: true, force: true });
}

const bare = loads.get('bare')?.perSecond ?? Number.NaN;
printTable(
  ['', 'a second', 'p50 ms', 'p95 ms', 'p99 ms', '× bare'],
  Object.entries(variants).map(([variant, words]) => {
    const { perSecond, p50, p95, p99 } = loads.get(variant) as Load;
    const ratio = perSecond / bare;
    const judged = variant === 'stored' ? ` ${verdict(ratio >= ofBareMin)}` : '';
    return [
      words,
      perSecond.toFixed(0),
      ...[p50, p95, p99].map((ms) => ms.toFixed(1)),
      `${ratio.toFixed(2)}${judged}`,
    ];
  }),
);

/** Each handler in a process of its own, warmed up first. */
async function measured(variant: string): Promise<Load> {
  const { coordinator, recovery } = await localKeys(home);
  const server = spawn(process.execPath, [join(import.meta.dirname, 'receive/server.ts'), variant], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...testVariables,
      RUN_MODE: 'local',
      COORDINATOR_RECIPIENTS: coordinator.recipient,
      RECOVERY_RECIPIENT: recovery.recipient,
      DATABASE_URL: database.url,
      MAIL_DIRECTORY: join(home, 'mail'),
    },
  });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let output = '';
      server.stdout.on('data', (chunk) => {
        output += chunk;
        const address = /^http:\S+$/m.exec(output)?.[0];
        if (address) resolve(address);
      });
      server.once('exit', () => reject(new Error(`The server of ${variant} ended.`)));
    });
    const body = JSON.stringify(answersOf.parent);
    await load(url, body, { connections, seconds: Math.max(3, seconds / 10) });
    return await load(url, body, { connections, seconds });
  } finally {
    server.kill();
  }
}
