/** `npm run coordinator:invite -- --name "Karin Ek" [--role administrator]`: prints a one-time invite to the desk. */
import { argumentsOf, command, fromDatabase } from '../local/operator.ts';
import { EnvironmentError } from '../netlify/environment.ts';
import { makeInvite } from '../netlify/invite.ts';
import { inviteMinutes } from '../src/core/desk/enrolment.ts';
import { roles, seesRegistrations } from '../src/core/desk/roles.ts';

const usage = `Say whom: npm run coordinator:invite -- --name "Karin Ek" [--role ${roles.join('|')}]`;

await command(async (services) => {
  const { name, role: asked } = argumentsOf({ name: { type: 'string' }, role: { type: 'string' } }, usage);
  const role = roles.find((known) => known === asked);
  if (!name || (asked !== undefined && !role)) throw new EnvironmentError(usage);
  const made = await fromDatabase(makeInvite(services, name, role));
  if (!made.ok) throw new EnvironmentError(made.reason);
  console.log(
    `${name} makes her passkey${seesRegistrations(made.role) ? ' and her key' : ''} with this invite, once, within ${inviteMinutes} minutes:`,
  );
  console.log(made.link);
  if (!seesRegistrations(made.role)) return;
  console.log(
    'She then reads her public key (age1…) to you. It goes into COORDINATOR_RECIPIENTS; deploy after that.',
  );
});
