import { dateText, timeText, weekdayText } from './date-words.ts';
import { isProtected } from './group-names.ts';
import { type GroupRound, type RoundStatus, type Schedule, scheduleOf } from './round.ts';
import { type Term, termText } from './term.ts';

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

/** `Måndagar 16.30–18.30, från 18 januari 2027`. */
export const scheduleText = ({ startDate, startTime, endTime }: Schedule): string =>
  `${capital(weekdayText(startDate))}ar ${timeText(startTime)}–${timeText(endTime)}, från ${dateText(startDate)}`;

/** `Våren 2027`, for a round whose day is not told or not known. */
export const roundTermText = (round: GroupRound): string => capitalTermText(round.term);

/** `Våren 2027`, as a heading. */
export const capitalTermText = (term: Term): string => capital(termText(term));

/** `Föräldragruppen träffas 16.30–18.30, Almsalen.` */
export const parentGroupText = ({ startTime, endTime, place }: ParentGroupTimes): string =>
  `Föräldragruppen träffas ${timeText(startTime)}–${timeText(endTime)}, ${place}.`;

type ParentGroupTimes = NonNullable<Schedule['parentGroup']>;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How many of a group's rounds a list in brief holds, so that a page for professionals stays one A4. */
export const roundsPerGroupMax = 3;

/**
 * `Måndagar 16.30–18.30, från 18 januari 2027. Kvarnviks stadsdel. Få platser kvar.` Of a protected group the
 * provider is left out too: a small one's name would tell where the group meets.
 */
export const briefText = (round: GroupRound, providerName: string): string => {
  const schedule = scheduleOf(round);
  const when = schedule ? scheduleText(schedule) : roundTermText(round);
  const parts = [when, ...(isProtected(round.group) ? [] : [providerName]), statusWords[round.status].status];
  return parts.map((part) => `${part}.`).join(' ');
};
