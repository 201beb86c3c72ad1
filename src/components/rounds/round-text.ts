import type { GroupRound, RoundStatus, Schedule } from '../../core/content/round.ts';
import { dateText, timeText, weekdayText } from '../../core/content/swedish-date.ts';
import { type Term, termText } from '../../core/content/term.ts';

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
