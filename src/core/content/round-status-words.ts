import type { RoundStatus } from './round.ts';

/** What a round's status means for somebody who wants a place: in words, and what happens if they register. */
export const statusWords: Record<RoundStatus, { status: string; next: string }> = {
  oppen: { status: 'Öppen för anmälan', next: 'Anmäl dig när du vill.' },
  'fa-platser': { status: 'Få platser kvar', next: 'Anmäl dig, så säger vi om det finns plats när vi hörs.' },
  full: {
    status: 'Full',
    next: 'Du kan anmäla dig ändå. Vi hör av oss om någon lämnar sin plats, och när nästa grupp börjar.',
  },
  planeras: {
    status: 'Planeras',
    next: 'Du kan anmäla dig redan nu. Vi hör av oss när vi vet när gruppen börjar.',
  },
};
