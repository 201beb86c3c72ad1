/** `npm run coordinator:revoke -- --name "Karin Ek"`: ends her sessions at once; her passkeys and invites are gone. */
import { argumentsOf, command, fromDatabase } from '../local/operator.ts';
import { EnvironmentError } from '../netlify/environment.ts';
import { spaced } from '../src/core/desk/sign-in.ts';

const usage = 'Say whom: npm run coordinator:revoke -- --name "Karin Ek"';

await command(async ({ desk }) => {
  const name = spaced(argumentsOf({ name: { type: 'string' } }, usage).name ?? '');
  if (!name) throw new EnvironmentError(usage);
  if (!(await fromDatabase(desk.signIn.passkeys.remove(name, desk.clock()))))
    throw new EnvironmentError(`Nobody by the name ${name} can sign in. See npm run coordinator:list`);
  console.log(`${name} is signed out everywhere and cannot sign in again.`);
  console.log(
    'Now take her public key out of COORDINATOR_RECIPIENTS, deploy, and have a coordinator seal again:',
  );
  console.log('until then her key opens what is sealed to it, should she ever get hold of that.');
});
