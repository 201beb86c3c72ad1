import type { GroupRound, Schedule } from '../../core/content/round.ts';
import { dateText, timeText, weekdayText } from '../../core/content/swedish-date.ts';
import { type Term, termText } from '../../core/content/term.ts';
import { capital } from '../../core/language/capital.ts';

/** `Måndagar 16.30–18.30, från 18 januari 2027`; after that day `sedan 18 januari 2027`. `today` is ISO 8601. */
export const scheduleText = ({ startDate, startTime, endTime }: Schedule, today: string): string => {
  const times = `${timeText(startTime)}–${timeText(endTime)}`;
  return `${capital(weekdayText(startDate))}ar ${times}, ${startDate < today ? 'sedan' : 'från'} ${dateText(startDate)}`;
};

/** `Våren 2027`, for a round whose day is not told or not known. */
export const roundTermText = (round: GroupRound): string => capitalTermText(round.term);

/** `Våren 2027`, as a heading. */
export const capitalTermText = (term: Term): string => capital(termText(term));

/** `Föräldragruppen träffas 16.30–18.30, Almsalen.` */
export const parentGroupText = ({ startTime, endTime, place }: ParentGroupTimes): string =>
  `Föräldragruppen träffas ${timeText(startTime)}–${timeText(endTime)}, ${place}.`;

type ParentGroupTimes = NonNullable<Schedule['parentGroup']>;
