import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { EnvironmentError } from '../netlify/environment.ts';
import { localKeys } from './demo-keys.ts';

/** Where a local run keeps its database, keys and mail. `LOCAL_DIRECTORY` changes it. */
export const localDirectory = process.env.LOCAL_DIRECTORY ?? '.local';

/** The file in which a running server says where its database listens. */
export const runningFile = join(localDirectory, 'running.json');

/**
 * The environment of a local run: what the shell says, then `.env`, then demo values that are made on the
 * first run. Throws an EnvironmentError when `.env` or `PORT` cannot be read.
 */
export const localVariables = async (): Promise<Record<string, string | undefined>> => {
  const given = { ...readEnvFile('.env'), ...process.env };
  const keys = await localKeys(localDirectory);
  const port = readPort(given.PORT);
  return {
    RUN_MODE: 'local',
    PORT: String(port),
    SITE_URL: `http://localhost:${port}`,
    SERVICE_SECRET: keys.serviceSecret,
    COORDINATOR_RECIPIENTS: keys.coordinator.recipient,
    RECOVERY_RECIPIENT: keys.recovery.recipient,
    COORDINATOR_INBOX: 'Föräldrarådgivningen <samordning@example.se>',
    EDITOR_INBOX: 'Redaktionen <redaktion@example.se>',
    MAIL_FROM: 'Stödgrupper <stodgrupper@example.se>',
    MAIL_DIRECTORY: join(localDirectory, 'mail'),
    ...given,
  };
};

const readPort = (text = '4321'): number => {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new EnvironmentError(`Environment: PORT must be a number from 1 to 65535, not "${text}".`);
  return port;
};

/** Node's own parser drops lines that it does not understand; here they are named. */
const readEnvFile = (file: string): NodeJS.Dict<string> => {
  if (!existsSync(file)) return {};
  const text = readFileSync(file, 'utf8');
  const wrong = text
    .split(/\r?\n/)
    .findIndex((row) => !/^\s*(#.*|(export\s+)?[A-Za-z_]\w*\s*=.*)?$/.test(row));
  if (wrong >= 0)
    throw new EnvironmentError(
      `${file} line ${wrong + 1} cannot be read: write NAME=value, or # before a comment.`,
    );
  return parseEnv(text);
};
