import type { Registrant } from '../../core/registration/fields.ts';
import type { Problem } from './opening.ts';

/** What the desk says; headings and labels stand in the page's markup. */
export const words = {
  badLink: 'Länken gäller inte. Den fungerar en gång, i 30 minuter, och bara lokalt.',
  signedOut: 'Du är utloggad.',
  sessionOver: 'Inloggningen har gått ut. Det du har sparat finns kvar. Logga in igen.',
  notSaved: 'Inloggningen har gått ut. Den sista ändringen sparades inte. Logga in igen.',
  locked: 'Nyckeln är borttagen från sidan. Öppna den igen när du vill läsa.',
  fetching: 'Hämtar …',
  unavailable: 'Servern svarar inte just nu.',
  stillSignedIn: 'Servern svarar inte, så du är inte utloggad än. Försök igen.',
  missing: 'Ärendet finns inte längre.',
  unread: 'Ärendet har fått en ändring sedan du öppnade det. Läs den först. Det du valde är inte sparat.',
  amended: 'Familjen har ändrat sina svar medan du läste.',
  changed: 'Någon hann före dig. Det du valde är inte sparat.',
  refused: 'Servern tog inte emot det.',
  notSealed: 'Anteckningen gick inte att försegla, så den är inte sparad. Den ligger kvar i rutan.',
  tryAgain: 'Försök igen',
  noKey: 'Du är inloggad, men lösennyckeln låser inte upp någon nyckel här. Välj din nyckelfil.',
  readAmendment: 'Hämta ändringen',
} as const;

export const senderWords: Record<Registrant, string> = {
  parent: 'En förälder har anmält.',
  child: 'Ett barn har skrivit själv.',
  professional: 'En yrkesverksam har anmält.',
};

export const problemWords: Record<Problem, string> = {
  'other-key':
    'Nyckeln öppnar inte det här ärendet. Det är förseglat till andra nycklar. Be en kollega öppna det och försegla om det, eller lås och välj en annan nyckelfil.',
  swapped:
    'Här ligger ett annat ärende än koden säger. Visa det inte för någon. Säg genast till den som sköter driften.',
  damaged: 'Ärendet är skadat och går inte att läsa. Säg till den som sköter driften, och ge ärendekoden.',
};
