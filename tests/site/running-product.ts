import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { buildDate } from './build.ts';

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
  stop(signal?: NodeJS.Signals): Promise<number | null>;
};

/** One machine sends what many families would. */
const roomy = { REGISTRATIONS_PER_HOUR: '10000' };

type Start = { directory?: string; port?: number; env?: NodeJS.Dict<string> };

/** Starts `scripts/start.ts` and resolves when it says that it is ready; rejects with what it printed. */
export const startProduct = async ({ directory, port, env }: Start = {}): Promise<RunningProduct> => {
  const home = directory ?? (await mkdtemp(join(tmpdir(), 'product-')));
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
  await ready(child, () => output);
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
    stop: (signal = 'SIGINT') =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
        child.once('exit', (code) => resolve(code));
        child.kill(signal);
      }),
  };
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, 'localhost', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const ready = (child: ChildProcess, output: () => string): Promise<void> =>
  new Promise((resolve, reject) => {
    const poll = setInterval(() => {
      if (!output().includes('Ctrl-C')) return;
      clearInterval(poll);
      resolve();
    }, 50);
    child.once('exit', (code) => {
      clearInterval(poll);
      reject(new Error(`The product ended with ${code}:\n${output()}`));
    });
  });
