import { csv } from '../content/csv.ts';
import { stockholmDate } from '../content/date-words.ts';
import type { SignupState, StoredSignup } from './ports.ts';

const stateWords: Record<SignupState, string> = {
  held: 'ska bekräfta',
  waiting: 'på väntelistan',
  offered: 'erbjuden plats',
  confirmed: 'har plats',
  left: 'har lämnat',
  expired: 'tiden gick ut',
};
const order: readonly SignupState[] = ['confirmed', 'offered', 'held', 'waiting'];

/**
 * Who comes and who waits, for a spreadsheet: those with a seat by name, then the others in the order of the queue. Who left or let
 * the time pass is not in it. No cell can begin a formula.
 */
export const participantsTable = (signups: readonly StoredSignup[]): string =>
  csv([
    ['Läge', 'Namn', 'Arbetsplats', 'Yrke', 'Stadsdel', 'Är med', 'Behov', 'E-post', 'Anmäld'],
    ...signups
      .filter(({ state }) => order.includes(state))
      .toSorted(
        (a, b) =>
          order.indexOf(a.state) - order.indexOf(b.state) ||
          (a.state === 'confirmed' ? a.name.localeCompare(b.name, 'sv') : 0),
      )
      .map((signup) => [
        stateWords[signup.state],
        signup.name,
        signup.workplace,
        signup.role,
        signup.district,
        signup.attendance === 'online' ? 'på nätet' : 'på plats',
        signup.needs,
        signup.email,
        stockholmDate(signup.signedUpAt),
      ]),
  ]);
