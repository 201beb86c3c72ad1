import { instantText } from '../content/date-words.ts';
import type { CallOutcome, CaseEvent } from './case.ts';
import { type Status, statusLabels } from './statuses.ts';

export const callOutcomeLabels: Record<CallOutcome, string> = {
  pratade: 'Vi pratade',
  'inget-svar': 'Inget svar',
  meddelande: 'Lämnade meddelande',
  'annan-svarade': 'Någon annan svarade',
  'ring-igen': 'Ska ringa igen',
  'fel-nummer': 'Fel nummer',
};

/** `onsdag 25 november 2026 kl. 10.02, Karin Ek: tog ärendet`. */
export const eventText = (event: CaseEvent): string =>
  `${instantText(new Date(event.at))}, ${event.by.name}: ${deedText(event)}`;

/** What others did since she looked: `Karin Ek: tog ärendet, satte Kontaktad.` Empty when they did nothing. */
export const deedsText = (events: readonly CaseEvent[]): string =>
  [...new Set(events.map(({ by }) => by.name))]
    .map(
      (name) =>
        `${name}: ${events
          .filter(({ by }) => by.name === name)
          .map(deedText)
          .join(', ')}.`,
    )
    .join(' ');

const attemptsBeforeAdvice = 3;

/** How many attempts to call there were, what came of the last, and the routine's advice after three in vain. */
export const callsText = (history: readonly CaseEvent[]): string => {
  const calls = history.filter(({ kind }) => kind === 'call');
  const last = calls.at(-1);
  if (!last) return 'Inget försök än.';
  const outcome = callOutcomeLabels[last.detail as CallOutcome].toLowerCase();
  const told = `${calls.length} försök. Senast ${instantText(new Date(last.at))}: ${outcome}.`;
  const inVain = calls.every(({ detail }) => detail !== 'pratade');
  return inVain && calls.length >= attemptsBeforeAdvice
    ? `${told} Läs ärendet igen med en kollega, och bestäm tillsammans vad som är bäst för barnet.`
    : told;
};

const deedText = ({ kind, detail }: CaseEvent): string => {
  switch (kind) {
    case 'status':
      return `satte ${statusLabels[detail as Status]}`;
    case 'call':
      return `försökte ringa: ${callOutcomeLabels[detail as CallOutcome].toLowerCase()}`;
    case 'take':
      return 'tog ärendet';
    case 'release':
      return 'lämnade ärendet till den som kan';
    case 'transfer':
      return 'förde över till verksamhetssystemet';
    case 'transfer-undo':
      return 'ångrade överföringen';
    case 'assess':
      return 'gjorde skyddsbedömningen';
    case 'let-out':
      return 'släppte ut ur karantänen';
    case 'robot':
      return 'avslutade som ifylld av en robot';
    case 'note':
      return 'skrev en anteckning';
    default:
      return kind satisfies never;
  }
};
