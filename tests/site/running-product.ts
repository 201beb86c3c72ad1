import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';
import { buildDate, layDatabase } from './prepared.ts';

/** The product as a newcomer starts it, in a process of its own with a database and a mail folder of its own. */
export type RunningProduct = {
  url: string;
  directory: string;
  /** All that it has printed. */
  output(): string;
  /** A fresh one-time sign-in link to the desk, as it printed it. */
  deskLink(): string;
  keyFile: string;
  /** The bells that came. Digests and the synthetic bell come by the clock, whatever a test does. */
  mails(): Promise<ParsedMail[]>;
  /**
   * Gives the code it ended with, or null when a signal ended it: `SIGKILL`, asked for or because Node hung after the product
   * had stopped (`local/leave.ts` has the bug's number). Rejects, with what it printed, when the product itself does not stop.
   */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
};

const startMaxMs = 180_000;
const stopMaxMs = 60_000;
/** Ten times what a process lingers after the product's last line (`local/leave.ts`): the cores are busy. */
const endMaxMs = 20_000;

/** One machine sends what many families would. */
const roomy = { REGISTRATIONS_PER_HOUR: '10000' };

/** Without a directory it begins in a new one, with a database that is made already. */
type Start = { directory?: string; port?: number; env?: NodeJS.Dict<string> };

/** Starts `scripts/start.ts` and resolves when it says that it is ready; rejects with what it printed when it does not. */
export const startProduct = async ({ directory, port, env }: Start = {}): Promise<RunningProduct> => {
  const home = directory ?? (await newDirectory());
  if (directory === undefined) await layDatabase(join(home, 'db'));
  const chosen = port ?? (await freePort());
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    env: {
      ...process.env,
      LOCAL_DIRECTORY: home,
      PORT: String(chosen),
      BUILD_DATE: buildDate,
      ...roomy,
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  let hasEnded = false;
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve)).finally(() => {
    hasEnded = true;
  });
  /** Kills it and rejects, with all that it printed, when it has not printed `words` in time. */
  const printed = async (words: string, limitMs: number): Promise<void> => {
    const until = Date.now() + limitMs;
    while (!output.includes(words)) {
      if (hasEnded || Date.now() > until) {
        child.kill('SIGKILL');
        throw new Error(`The product has not printed "${words}":\n${output}`);
      }
      await sleep(50);
    }
  };
  await printed('Ctrl-C', startMaxMs);
  const mailDirectory = join(home, 'mail');
  return {
    url: `http://localhost:${chosen}`,
    directory: home,
    output: () => output,
    deskLink: () => /http:\/\/\S+#lank=\S+/.exec(output)?.[0] ?? '',
    keyFile: join(home, 'demo-coordinator-key.txt'),
    async mails() {
      const files = await readdir(mailDirectory).catch(() => [] as string[]);
      const ready = files.filter((file) => file.endsWith('.eml'));
      const mails = await Promise.all(
        ready.map(async (file) => simpleParser(await readFile(join(mailDirectory, file)))),
      );
      return mails.filter(({ subject }) => subject?.startsWith('Samordning: nr '));
    },
    async stop(signal = 'SIGINT') {
      child.kill(signal);
      if (signal === 'SIGKILL') return ended;
      await printed('Stopped.', stopMaxMs);
      const killing = setTimeout(() => child.kill('SIGKILL'), endMaxMs);
      return ended.finally(() => clearTimeout(killing));
    },
  };
};

/** For a product that is to begin as a newcomer's does, with nothing. */
export const newDirectory = (): Promise<string> => mkdtemp(join(tmpdir(), 'product-'));

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, 'localhost', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
