import { dayText, weekdayDateText } from '../content/date-words.ts';
import { waitingMark, waitingMarksDays } from '../desk/waiting.ts';
import type { FrozenMail } from '../outbox/outbox.ts';
import type { DigestFacts, NumberRange, OpenRegistration } from './ports.ts';

/** A registration that somebody has begun with may wait for a group's start: it is called out from here on. */
const begunFromDays = 30;
const codesMax = 20;

/**
 * The morning's mail to the coordinators. Like the bells it holds numbers and codes only, and does not tell children's
 * registrations from others. `deskUrl` is absolute; `day` is ISO 8601.
 */
export const digestMail = ({
  day,
  facts,
  now,
  deskUrl,
  from,
  to,
}: {
  day: string;
  facts: DigestFacts;
  now: Date;
  deskUrl: string;
  from: string;
  to: string;
}): FrozenMail => ({
  from,
  to,
  subject: `Samordning: ${facts.waiting === 0 ? 'inget nytt' : `${facts.waiting} nya`} väntar, ${dayText(day)}`,
  text: [
    `Läget ${weekdayDateText(day)}:`,
    '',
    ...countLines(facts),
    ...section(
      'Nya ärenden som har väntat länge:',
      markLines(
        facts.longestOpen.filter(({ isBegun }) => !isBegun),
        now,
      ),
    ),
    ...section(
      'Påbörjade ärenden som inte är avslutade:',
      markLines(
        facts.longestOpen.filter(({ isBegun }) => isBegun),
        now,
        begunFromDays,
      ),
    ),
    ...section(
      'Mejl som inte har kommit fram till inkorgen:',
      facts.lateBells.length === 0
        ? []
        : [
            `nr ${facts.lateBells.join(', ')}`,
            'Ärendena finns på samordningssidan. Säg till den som sköter driften.',
          ],
    ),
    ...section(
      'Nummer som saknas:',
      facts.missing.length === 0
        ? []
        : [
            facts.missing.map(rangeText).join(', '),
            'En anmälan kan ha försvunnit. Leta upp mejlen med de numren. Säg till den som sköter driften i dag.',
          ],
    ),
    '',
    'Logga in och läs:',
    deskUrl,
    '',
    'Det här mejlet kommer varje vardag, också när inget väntar. Kommer inget mejl en vardag: säg till den som sköter driften.',
    '',
  ].join('\n'),
});

const countLines = ({ waiting, quarantined, begun }: DigestFacts): string[] => [
  waiting === 0 ? 'Inget nytt ärende väntar.' : `${counted(waiting, 'nytt', 'nya')} väntar på dig.`,
  ...(quarantined === 0
    ? []
    : [`${counted(quarantined, '', '')} ligger i karantän. Titta efter om det är en riktig familj.`]),
  ...(begun === 0 ? [] : [`${counted(begun, '', '')} är ${begun === 1 ? 'påbörjat' : 'påbörjade'}.`]),
];

const counted = (count: number, one: string, many: string): string =>
  [count, count === 1 ? one : many, count === 1 ? 'ärende' : 'ärenden'].filter(Boolean).join(' ');

const section = (heading: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines];

/** One line a mark, the longest wait first. */
const markLines = (registrations: readonly OpenRegistration[], now: Date, fromDays = 0): string[] =>
  waitingMarksDays
    .filter((days) => days >= fromDays)
    .toReversed()
    .flatMap((days) => {
      const marked = registrations.filter(({ receivedAt }) => waitingMark(receivedAt, now) === days);
      if (marked.length === 0) return [];
      const left = marked.length - codesMax;
      const names = marked.slice(0, codesMax).map(nameOf).join(', ');
      return [`${days} dagar eller mer: ${names}${left > 0 ? ` och ${left} till` : ''}`];
    });

const nameOf = ({ referenceCode, sequences }: OpenRegistration): string =>
  sequences.length === 0 ? referenceCode : `${referenceCode} (nr ${sequences.join(', ')})`;

const rangeText = ({ first, last }: NumberRange): string =>
  first === last ? String(first) : `${first}–${last}`;
