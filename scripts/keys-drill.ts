/** `npm run keys:drill -- --key recovery.txt`: proves that the recovery key opens the newest registration. */
import { drill } from '../local/key-drill.ts';
import { argumentsOf, command } from '../local/operator.ts';
import { EnvironmentError } from '../netlify/environment.ts';

const usage = 'Say where the recovery key is: npm run keys:drill -- --key recovery.txt';

await command(async (services) => {
  const { key } = argumentsOf({ key: { type: 'string' } }, usage);
  if (!key) throw new EnvironmentError(usage);
  console.log(await drill(services, key));
});
