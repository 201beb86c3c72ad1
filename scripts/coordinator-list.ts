/** `npm run coordinator:list`: prints who may sign in to the desk, and who no longer may. */
import { command, fromDatabase } from '../local/operator.ts';

await command(async ({ desk }) => {
  const people = await fromDatabase(desk.signIn.passkeys.people());
  if (people.length === 0) console.log('Nobody yet: npm run coordinator:invite -- --name "Karin Ek"');
  for (const { name, role, passkeys, lastUsedAt, removedAt } of people)
    console.log(
      [
        name,
        removedAt ? `removed ${removedAt}` : role,
        `passkeys: ${passkeys}`,
        `last signed in: ${lastUsedAt ?? 'never'}`,
      ].join(' · '),
    );
});
