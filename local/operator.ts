import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Services, servicesFor } from '../netlify/compose.ts';
import { EnvironmentError, readEnvironment } from '../netlify/environment.ts';
import { localVariables } from './environment.ts';
import { leave } from './leave.ts';
import { runningProduct } from './running.ts';

/**
 * Runs an operator's command and ends the process: 0 when it worked, else 1 with one clear line for what the operator
 * can mend and the whole story for what is our fault.
 */
export const command = async (work: (services: Services) => Promise<void>): Promise<void> => {
  try {
    const services = servicesFor(readEnvironment(await databaseVariables()));
    await work(services);
    leave(0);
  } catch (error) {
    console.error(error instanceof EnvironmentError ? error.message : error);
    leave(1);
  }
};

/** What was said after the command's name; throws an EnvironmentError with `usage` when it cannot be read. */
export const argumentsOf = <Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
  usage: string,
) => {
  try {
    return parseArgs({ args: process.argv.slice(2), options }).values;
  } catch (cause) {
    throw new EnvironmentError(usage, { cause });
  }
};

/** Throws an EnvironmentError, in one line, when the database is why something failed. */
export const fromDatabase = <Value>(answer: Promise<Value>): Promise<Value> =>
  answer.catch((cause: unknown) => {
    const { code = (cause as Error).name } = cause as { code?: string };
    throw new EnvironmentError(`The database cannot be used (${code}).`, { cause });
  });

/** The shell's environment where it names a database, as on an operator's computer; else the running `npm start`. */
const databaseVariables = async (): Promise<Record<string, string | undefined>> => {
  const { RUN_MODE, DATABASE_URL, NETLIFY_DB_URL } = process.env;
  if (RUN_MODE !== 'local' && (DATABASE_URL || NETLIFY_DB_URL)) return process.env;
  const running = await runningProduct();
  if (running) process.env.PORT ??= String(running.port);
  const local = await localVariables();
  const database = local.DATABASE_URL || running?.databaseUrl;
  if (database) return { ...local, DATABASE_URL: database };
  throw new EnvironmentError(
    'No database: keep npm start running in another window, or set the variables that README.md lists.',
  );
};
