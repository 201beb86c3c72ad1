import type { Problem } from './opening.ts';

/** What the desk says; headings and labels stand in the page's markup. */
export const words = {
  badLink: 'Länken gäller inte. Den fungerar en gång, i 30 minuter. Be om en ny.',
  signedOut: 'Du är utloggad.',
  sessionOver: 'Inloggningen har gått ut. Det du har sparat finns kvar. Be om en ny länk.',
  notSaved: 'Inloggningen har gått ut. Den sista ändringen sparades inte. Be om en ny länk.',
  locked: 'Nyckeln är borttagen från sidan. Välj den igen när du vill läsa.',
  fetching: 'Hämtar …',
  unavailable: 'Servern svarar inte just nu.',
  stillSignedIn: 'Servern svarar inte, så du är inte utloggad än. Försök igen.',
  missing: 'Ärendet finns inte längre.',
  unread: 'Ärendet har fått en ändring sedan du öppnade det. Läs den först. Statusen är inte sparad.',
  tryAgain: 'Försök igen',
  readAmendment: 'Hämta ändringen',
} as const;

export const problemWords: Record<Problem, string> = {
  'other-key':
    'Nyckeln öppnar inte det här ärendet. Det är förseglat till andra nycklar. Lås och välj en annan nyckelfil, eller be en kollega öppna det.',
  swapped:
    'Här ligger ett annat ärende än koden säger. Visa det inte för någon. Säg genast till den som sköter driften.',
  damaged: 'Ärendet är skadat och går inte att läsa. Säg till den som sköter driften, och ge ärendekoden.',
};
