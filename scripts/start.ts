/** `npm start`: builds the site, starts the embedded Postgres and serves the built product on loopback. */
import { join } from 'node:path';
import { demoKeyFile } from '../local/demo-keys.ts';
import { localDirectory, localVariables } from '../local/environment.ts';
import { leave } from '../local/leave.ts';
import { refuseToStart } from '../local/refusals.ts';
import { EnvironmentError } from '../netlify/environment.ts';
import { linkMinutes } from '../src/core/desk/sign-in.ts';

const say = (line: string) => console.log(line);

try {
  const variables = await localVariables();
  await refuseToStart(variables);
  const { startProduct } = await import('../local/product.ts');
  const product = await startProduct(variables, say);
  say('');
  say('Ready.');
  say(`  Site      ${product.siteUrl}/`);
  say(`  Desk      ${product.deskLink}`);
  say(`            signs in once, within ${linkMinutes} minutes; npm run coordinator:link makes another`);
  say(`  Demo key  ${demoKeyFile(localDirectory)}`);
  say(`  Mail      ${join(localDirectory, 'mail')}/*.eml`);
  say('Ctrl-C stops; nothing is lost.');

  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      product.stop().then(
        () => {
          say('Stopped.');
          leave(0);
        },
        (error: unknown) => stopWith(error),
      );
    });
} catch (error) {
  stopWith(error);
}

/** One clear line for what a person can mend; the whole story for what is our fault. */
function stopWith(error: unknown): void {
  console.error(error instanceof EnvironmentError ? error.message : error);
  leave(1);
}
