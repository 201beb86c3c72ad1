import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bech32 } from '@scure/base';
import { demoRecipientPrefix } from '../netlify/environment.ts';

type DemoKey = { identity: string; recipient: string };
type LocalKeys = { serviceSecret: string; coordinator: DemoKey; recovery: DemoKey };

/** The file that a demo coordinator opens on the desk. */
export const demoKeyFile = (directory: string): string => join(directory, 'demo-coordinator-key.txt');

/** The demo keys and secret of this machine, made on the first run and kept. */
export const localKeys = async (directory: string): Promise<LocalKeys> => {
  const file = join(directory, 'keys.json');
  if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8'));
  const keys = {
    serviceSecret: randomBytes(32).toString('base64url'),
    coordinator: demoKey(),
    recovery: demoKey(),
  };
  await mkdir(directory, { recursive: true });
  await writeKeyFile(demoKeyFile(directory), 'coordinator', keys.coordinator);
  await writeKeyFile(join(directory, 'demo-recovery-key.txt'), 'recovery', keys.recovery);
  await writeFile(file, JSON.stringify(keys, null, 2), { mode: 0o600 });
  return keys;
};

/**
 * An X25519 key pair as age writes it (age-encryption.org/v1), whose recipient begins with the demo prefix.
 * One pair in 32,768 does; finding it takes about a second.
 */
const demoKey = (): DemoKey => {
  for (;;) {
    const { publicKey, privateKey } = generateKeyPairSync('x25519');
    const recipient = bech32.encodeFromBytes('age', fromBase64(publicKey.export({ format: 'jwk' }).x));
    if (!recipient.startsWith(demoRecipientPrefix)) continue;
    const secret = fromBase64(privateKey.export({ format: 'jwk' }).d);
    return { recipient, identity: bech32.encodeFromBytes('AGE-SECRET-KEY-', secret).toUpperCase() };
  }
};

const fromBase64 = (text = ''): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'));

const writeKeyFile = (file: string, whose: string, { identity, recipient }: DemoKey): Promise<void> =>
  writeFile(
    file,
    `# Demo ${whose} key of this machine. Never use it for real families.\n# public key: ${recipient}\n${identity}\n`,
    {
      mode: 0o600,
    },
  );
