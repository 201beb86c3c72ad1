/** `npm run coordinator:link -- --name "Karin Ek"`: prints a one-time sign-in link to the desk of a local run. */
import { argumentsOf, command, fromDatabase } from '../local/operator.ts';
import { EnvironmentError } from '../netlify/environment.ts';
import { makeSignInLink } from '../netlify/sign-in-link.ts';
import { linkMinutes } from '../src/core/desk/sign-in.ts';

const usage = 'Say whose link: npm run coordinator:link -- --name "Karin Ek"';

await command(async (services) => {
  const { name } = argumentsOf({ name: { type: 'string' } }, usage);
  if (!name) throw new EnvironmentError(usage);
  const made = await fromDatabase(makeSignInLink(services, name));
  if (!made.ok) throw new EnvironmentError(made.reason);
  console.log(`${name} signs in with this link, once, within ${linkMinutes} minutes:`);
  console.log(made.link);
});
