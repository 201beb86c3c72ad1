/** `npm run coordinator:link -- --name "Karin Ek"`: prints a one-time sign-in link to the desk. */
import { parseArgs } from 'node:util';
import { localVariables } from '../local/environment.ts';
import { runningProduct } from '../local/product.ts';
import { servicesFor } from '../netlify/compose.ts';
import { EnvironmentError, readEnvironment } from '../netlify/environment.ts';
import { makeSignInLink } from '../netlify/sign-in-link.ts';
import { linkMinutes } from '../src/core/desk/sign-in.ts';

const usage = 'Say whose link: npm run coordinator:link -- --name "Karin Ek"';

try {
  const name = readName(process.argv.slice(2));
  const services = servicesFor(readEnvironment(await databaseVariables()));
  const made = await makeSignInLink(services, name).catch((cause: unknown) => {
    const { code = (cause as Error).name } = cause as { code?: string };
    throw new EnvironmentError(`The database cannot be used (${code}).`, { cause });
  });
  if (!made.ok) throw new EnvironmentError(made.reason);
  console.log(`${name} signs in with this link, once, within ${linkMinutes} minutes:`);
  console.log(made.link);
  process.exit(0);
} catch (error) {
  // One clear line for what the operator can mend; the whole story for what is our fault.
  console.error(error instanceof EnvironmentError ? error.message : error);
  process.exit(1);
}

function readName(args: string[]): string {
  try {
    const { values } = parseArgs({ args, options: { name: { type: 'string' } } });
    if (values.name) return values.name;
  } catch (cause) {
    throw new EnvironmentError(usage, { cause });
  }
  throw new EnvironmentError(usage);
}

/** The shell's environment where it names a database, as on an operator's computer; else the running `npm start`. */
async function databaseVariables(): Promise<Record<string, string | undefined>> {
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
}
